import { join } from 'node:path'
import { dataFolderNames } from '../../shared/wording/data-folder'
import type { Generation } from './retention'

/**
 * Where the parts of a report stand in the data folder:
 *
 *     report-ID/
 *       current.nianbao
 *       generations/00000012-20260131T081314123Z-9f86d081.nianbao     revision, saved at, digest
 *       已损坏/20260131T081500000Z-5d2c1a7e-current.nianbao             set aside at, chance, former name
 */
export interface ReportFolder {
  readonly path: string
  readonly current: string
  readonly generations: string
  readonly setAside: string
}

export interface NamedGeneration extends Generation {
  readonly name: string
}

/** The prefix keeps an identifier such as 'nul' or 'con' from becoming a device on Windows. */
const folderName = /^report-([a-z0-9-]{1,64})$/
const discardedName = /^report-([a-z0-9-]{1,64})_/
const generationPattern = /^(\d{8,})-(\d{8}T\d{9}Z)-[0-9a-f]{8}\.nianbao$/
const setAsidePattern = /^(\d{8}T\d{9}Z)-/
const stampPattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/

export function reportFolderIn(workspace: string, reportId: string): ReportFolder {
  const path = join(workspace, `report-${reportId}`)
  return {
    path,
    current: join(path, 'current.nianbao'),
    generations: join(path, 'generations'),
    setAside: join(path, dataFolderNames.setAside),
  }
}

/** The report a folder of this name belongs to; null for what is no report's folder. */
export function reportIdOfFolder(name: string): string | null {
  return folderName.exec(name)?.[1] ?? null
}

export function discardedFolderName(reportId: string, at: Date): string {
  return `report-${reportId}_${stampOf(at)}`
}

/** The report a folder in the recycle bin belonged to. */
export function reportIdOfDiscarded(name: string): string | null {
  return discardedName.exec(name)?.[1] ?? null
}

/** Says all that is needed to keep or drop a generation, so that pruning opens no file; equal names have equal content. */
export function generationName(revision: number, savedAt: Date, digest: Uint8Array): string {
  const digestStart = Buffer.from(digest).toString('hex').slice(0, 8)
  return `${String(revision).padStart(8, '0')}-${stampOf(savedAt)}-${digestStart}.nianbao`
}

export function parseGenerationName(name: string): NamedGeneration | null {
  const [, revision, stamp] = generationPattern.exec(name) ?? []
  const savedAt = stamp === undefined ? null : parseStamp(stamp)
  return savedAt === null ? null : { name, revision: Number(revision), savedAt }
}

export function setAsideName(name: string, at: Date, chance: string): string {
  return `${stampOf(at)}-${chance}-${name}`
}

/** When a file of this name was set aside. */
export function setAsideTimeOf(name: string): Date | null {
  const stamp = setAsidePattern.exec(name)?.[1]
  return stamp === undefined ? null : parseStamp(stamp)
}

/** UTC, without the colons that Windows forbids in names. */
export function stampOf(at: Date): string {
  return at.toISOString().replace(/[-:.]/g, '')
}

function parseStamp(stamp: string): Date | null {
  const parsed = new Date(stamp.replace(stampPattern, '$1-$2-$3T$4:$5:$6.$7Z'))
  return Number.isNaN(parsed.getTime()) ? null : parsed
}
