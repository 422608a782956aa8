import type { Result } from '../../../contract/result'
import { failure, success } from '../../../contract/result'
import { reportError } from '../../../wording/errors'
import type { MarkupElement } from '../markup/element-tree'
import { childrenNamed, elementsOf } from '../markup/element-tree'
import { parseXml } from '../markup/xml'
import type { ZipArchive } from './zip-archive'

/** Parts that a part of an Office file names, by identifier. */
export interface Relations {
  /** Path of the part of this identifier. */
  readonly byId: ReadonlyMap<string, string>
  /** Path of the first part of a kind, told by the last word of its type: styles, numbering, sharedStrings. */
  readonly byKind: ReadonlyMap<string, string>
}

/** The root element of an XML part; null where there is no such part. */
export function readXmlPart(archive: ZipArchive, path: string | undefined): Result<MarkupElement | null> {
  if (path === undefined) return success(null)
  const part = archive.read(path)
  if (!part.ok || part.value === null) return part.ok ? success(null) : part
  return success(elementsOf(parseXml(xmlText(part.value)))[0] ?? null)
}

/** The root element of a part that a file cannot do without. Error: import.damaged where there is none. */
export function readNeededPart(archive: ZipArchive, path: string | undefined): Result<MarkupElement> {
  const part = readXmlPart(archive, path)
  if (!part.ok) return part
  return part.value === null ? failure(reportError('import.damaged', { name: archive.fileName })) : success(part.value)
}

/** What the part at `path` refers to; '' for the file as a whole. */
export function readRelations(archive: ZipArchive, path: string): Result<Relations> {
  const cut = path.lastIndexOf('/') + 1
  const part = readXmlPart(archive, `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`)
  if (!part.ok) return part
  const [byId, byKind] = [new Map<string, string>(), new Map<string, string>()]
  for (const relation of childrenNamed(part.value ?? undefined, 'Relationship')) {
    if (relation.attributes.get('TargetMode') === 'External') continue
    const target = pathFrom(path.slice(0, cut), relation.attributes.get('Target') ?? '')
    const kind = relation.attributes.get('Type')?.split('/').at(-1) ?? ''
    byId.set(relation.attributes.get('Id') ?? '', target)
    if (!byKind.has(kind)) byKind.set(kind, target)
  }
  return success({ byId, byKind })
}

function pathFrom(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Office writes UTF-8; the standard allows UTF-16 too. */
function xmlText(bytes: Uint8Array): string {
  const [first, second] = [bytes[0], bytes[1]]
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}
