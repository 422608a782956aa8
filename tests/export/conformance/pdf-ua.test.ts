import { describe, expect, test } from 'vitest'
import { marksOf } from './content-stream'
import { fontsOf } from './fonts'
import { nameOf, PdfObjects } from './pdf-objects'
import { exportedReport, reportKinds } from './reports'
import type { StructureElement } from './structure'
import { allElements, elementsIn, structureOf } from './structure'
import { xmpProperties } from './xmp'

/** ISO 14289-1 (PDF/UA-1) by the conditions of the Matterhorn Protocol 1.1, as far as a machine can tell and our files have what they are about. */
describe.each(reportKinds)('%s is PDF/UA-1', (kind) => {
  const { document, file } = exportedReport(kind)
  const objects = new PdfObjects(file)
  const { catalog, pages } = objects
  const marks = pages.map((page) => marksOf(objects.stream(objects.dict(page)['/Contents'])))
  const roots = structureOf(objects)
  const elements = allElements(roots)
  const ofType = (...types: string[]): StructureElement[] => elements.filter(({ type }) => types.includes(type))
  const parentTree = objects.numberTree(objects.dict(catalog['/StructTreeRoot'])['/ParentTree'])
  const annotationsOf = (page: string): string[] => objects.array(objects.dict(page)['/Annots']).map(String)
  const xmp = xmpProperties(objects.stream(catalog['/Metadata']).toString('utf8'))

  /** What an element's content shows, by the parts of it that stand on pages. */
  const textOf = (element: StructureElement): string =>
    element.kids
      .map((kid) => {
        if (kid.kind === 'element') return textOf(kid.element)
        if (kid.kind === 'object') return ''
        const mark = marks[pages.indexOf(kid.page)]?.marks.find(({ contentId }) => contentId === kid.contentId)
        const named = fontsOf(objects, kid.page)
        return mark?.actualText ?? mark?.shown.map(({ font, code }) => named.get(font)?.unicode.get(code) ?? '').join('') ?? ''
      })
      .join('')

  test('01-003, 01-004: no artifact within tagged content, nor tagged content within an artifact: no mark is within another', () => {
    expect(marks.flatMap(({ faults }) => faults)).toEqual([])
  })

  test('01-005: all content is an artifact or has its place in the structure', () => {
    const unmarked = marks.flatMap((page) => page.marks.filter(({ tag, contentId }) => (tag === 'Artifact') !== (contentId === null)))
    expect(unmarked).toEqual([])
  })

  test('01-006: each content has one element, which the parent tree names for it', () => {
    const claims = elements.flatMap(({ ref, kids }) => kids.flatMap((kid) => (kid.kind === 'content' ? [{ ref, ...kid }] : [])))
    const named = claims.map(({ page, contentId }) => `${page} ${contentId}`)
    const marked = marks.flatMap((page, index) => page.marks.flatMap(({ contentId }) => (contentId === null ? [] : [`${pages[index]} ${contentId}`])))
    expect(new Set(named).size).toBe(named.length)
    expect(named.toSorted()).toEqual(marked.toSorted())
    const strays = claims.filter(({ ref, page, contentId }) => {
      const owners = objects.array(parentTree.get(Number(objects.dict(page)['/StructParents'])))
      return owners[contentId] !== ref
    })
    expect(strays).toEqual([])
  })

  test('01-006: the parent tree names nothing but what is there, by keys that no two pages or annotations share', () => {
    const pageKeys = pages.map((page) => Number(objects.dict(page)['/StructParents']))
    const linkKeys = pages.flatMap(annotationsOf).map((annotation) => Number(objects.dict(annotation)['/StructParent']))
    expect([...parentTree.keys()].toSorted((a, b) => a - b)).toEqual([...pageKeys, ...linkKeys].toSorted((a, b) => a - b))
    expect([...parentTree.keys()]).toEqual([...parentTree.keys()].toSorted((a, b) => a - b))
    expect(objects.dict(catalog['/StructTreeRoot'])['/ParentTreeNextKey']).toBe(parentTree.size)
    for (const [index, key] of pageKeys.entries()) {
      const count = marks[index]?.marks.filter(({ contentId }) => contentId !== null).length
      expect(objects.array(parentTree.get(key))).toHaveLength(count ?? NaN)
    }
  })

  test('each element knows what it stands in', () => {
    const wrong = elements.flatMap((element) => elementsIn(element).filter(({ dict }) => dict['/P'] !== element.ref))
    expect(wrong).toEqual([])
    expect(roots.map(({ type }) => type)).toEqual(['Document'])
    expect(roots[0]?.dict['/P']).toBe(catalog['/StructTreeRoot'])
  })

  test('02-001, 02-003, 02-004: no role is mapped, for all types are standard', () => {
    expect('/RoleMap' in objects.dict(catalog['/StructTreeRoot'])).toBe(false)
    expect('/ClassMap' in objects.dict(catalog['/StructTreeRoot'])).toBe(false)
  })

  test('06-001 to 07-002: metadata with a title, which viewers show', () => {
    expect(xmp.get('pdfuaid:part')).toEqual(['1'])
    expect(xmp.get('dc:title')).toEqual([document.properties.title])
    expect(objects.dict(catalog['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true)
  })

  test('09-001: what the structure says is what was written, block after block', () => {
    const said = roots.map(textOf).join('').replace(/\s/gu, '')
    for (const block of document.blocks) {
      if (block.kind === 'paragraph') expect(said).toContain(block.spans.map(({ text }) => text).join('').replace(/\s/gu, ''))
      if (block.kind === 'heading' || block.kind === 'addressee') expect(said).toContain(block.text.replace(/\s/gu, ''))
    }
  })

  test('09-001: each paragraph is one element, over lines and pages', () => {
    const texts = new Set(ofType('P').map((element) => textOf(element).replace(/\s/gu, '')))
    const missing = document.blocks.filter((block) => block.kind === 'paragraph' && !texts.has(block.spans.map(({ text }) => text).join('').replace(/\s/gu, '')))
    expect(missing).toEqual([])
  })

  test('09-004 to 09-006: parts of tables and contents stand where they may', () => {
    const parents: Readonly<Record<string, readonly string[]>> = {
      TR: ['Table'],
      TH: ['TR'],
      TD: ['TR'],
      TOCI: ['TOC'],
      Caption: ['TOC', 'Table', 'Figure'],
      Reference: ['TOCI'],
    }
    expect(elements.filter(({ type, parentType }) => parents[type]?.includes(parentType) === false)).toEqual([])
    const kids: Readonly<Record<string, readonly string[]>> = { Table: ['TR'], TR: ['TH', 'TD'], TOC: ['Caption', 'TOCI'] }
    const wrong = elements.flatMap((element) => elementsIn(element).filter(({ type }) => kids[element.type]?.includes(type) === false))
    expect(wrong).toEqual([])
  })

  test('10-001: every character that is shown has a meaning in Unicode', () => {
    const unknown = marks.flatMap((page, index) => {
      const named = fontsOf(objects, pages[index] ?? '')
      return page.marks.flatMap(({ shown }) => shown.filter(({ font, code }) => named.get(font)?.unicode.get(code) === undefined))
    })
    expect(unknown).toEqual([])
  })

  test('11-001 to 11-006: the language of text, alternatives, bookmarks and metadata is that of the file', () => {
    expect(objects.text(catalog['/Lang'])).toBe('zh-CN')
    expect(xmp.get('dc:language')).toEqual(['zh-CN'])
  })

  test('13-004: figures say in words what they show, and where they stand', () => {
    const figures = ofType('Figure')
    expect(figures).toHaveLength(document.blocks.filter((block) => block.kind === 'figure').length)
    for (const { dict } of figures) {
      expect(objects.text(dict['/Alt'])).not.toBe('')
      const [left, bottom, right, top] = objects.numbers(objects.dict(dict['/A'])['/BBox'])
      const [, , width, height] = objects.numbers(objects.dict(dict['/Pg'])['/MediaBox'])
      expect([0, left, right, width]).toEqual([0, left, right, width].toSorted((a, b) => Number(a) - Number(b)))
      expect([0, bottom, top, height]).toEqual([0, bottom, top, height].toSorted((a, b) => Number(a) - Number(b)))
    }
  })

  test('14-002, 14-003, 14-006: the first heading is H1, none is more than one level deeper than the one before', () => {
    const levels = ofType('H1', 'H2', 'H3', 'H4', 'H5', 'H6').map(({ type }) => Number(type.slice(1)))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    expect(ofType('H')).toEqual([])
  })

  test('15-003: each head of a table says what it heads', () => {
    const scopes = ofType('TH').map(({ dict }) => objects.dict(dict['/A'])['/Scope'])
    expect(scopes.filter((scope) => scope !== '/Row' && scope !== '/Column')).toEqual([])
  })

  test('15-003: where heads of columns stand under data, cells name their heads, which are heads of the same table', () => {
    const names = objects.array(objects.dict(objects.dict(catalog['/StructTreeRoot'])['/IDTree'])['/Names'])
    const named = new Map(names.flatMap((name, index) => (index % 2 === 0 ? [[nameOf(name), nameOf(names[index + 1])] as const] : [])))
    expect([...named.keys()]).toEqual([...named.keys()].toSorted())
    for (const table of ofType('Table')) {
      const cells = elementsIn(table).flatMap(elementsIn)
      const heads = new Set(cells.filter(({ type }) => type === 'TH').map(({ ref }) => ref))
      const wanted = cells.flatMap(({ dict }) => objects.array(objects.dict(dict['/A'])['/Headers'])).map((id) => named.get(nameOf(id)))
      expect(wanted.filter((ref) => ref === undefined || !heads.has(ref))).toEqual([])
      const kinds = cells.map(({ type, dict }) => (type === 'TD' ? 'data' : nameOf(objects.dict(dict['/A'])['/Scope'])))
      expect(wanted.length > 0).toBe(kinds.lastIndexOf('/Column') > kinds.indexOf('data') && kinds.includes('data'))
    }
  })

  test('15-005: rows of a table are equally wide, no cells overlap, none leaves the grid', () => {
    for (const table of ofType('Table')) {
      const rows = elementsIn(table)
      const grid = rows.map((): number[] => [])
      rows.forEach((row, rowIndex) => {
        for (const { dict } of elementsIn(row)) {
          const attributes = objects.dict(dict['/A'])
          const [rowSpan, columnSpan] = [Number(attributes['/RowSpan'] ?? 1), Number(attributes['/ColSpan'] ?? 1)]
          const column = firstFree(grid[rowIndex] ?? [])
          for (let down = 0; down < rowSpan; down++) for (let over = 0; over < columnSpan; over++) count(grid[rowIndex + down], column + over)
        }
      })
      expect(new Set(grid.map(({ length }) => length)).size).toBe(1)
      expect(grid.flat().every((covered) => covered === 1)).toBe(true)
    }
  })

  test('19-003, 20-001, 21-001, 25-001: no notes, optional content, embedded files or XFA', () => {
    const forbidden = ['/EmbeddedFiles', '/OCProperties', '/AcroForm', '/XFA']
    expect(objects.dicts.flatMap((dict) => forbidden.filter((key) => key in dict))).toEqual([])
    expect(ofType('Note')).toEqual([])
  })

  test('26-001: no encryption keeps reading programs out', () => {
    expect('/Encrypt' in objects.trailer).toBe(false)
  })

  test('28-002, 28-010 to 28-012: each link is a Link of the structure, with its annotation and words for it', () => {
    for (const page of pages) {
      for (const annotation of annotationsOf(page)) {
        const dict = objects.dict(annotation)
        const owner = ofType('Link').filter(({ kids }) => kids.some((kid) => kid.kind === 'object' && kid.object === annotation))
        expect(owner).toHaveLength(1)
        expect(parentTree.get(Number(dict['/StructParent']))).toBe(owner[0]?.ref)
        expect(owner[0]?.kids.some((kid) => kid.kind === 'content')).toBe(true)
        expect(objects.text(dict['/Contents'])).toMatch(/\p{Script=Han}/u)
        expect(dict['/P']).toBe(page)
      }
    }
    const annotated = ofType('Link').filter(({ kids }) => kids.filter((kid) => kid.kind === 'object').length === 1)
    expect(annotated).toHaveLength(pages.flatMap(annotationsOf).length)
    expect(ofType('Link')).toHaveLength(annotated.length)
  })

  test('28-009: the tab order of pages follows the structure', () => {
    expect(pages.filter((page) => objects.dict(page)['/Tabs'] !== '/S')).toEqual([])
  })

  test('29-001: repeated heads, page numbers and rules are artifacts of a known kind', () => {
    const artifacts = marks.flatMap((page) => page.marks.filter(({ tag }) => tag === 'Artifact'))
    expect(artifacts.filter(({ properties }) => !/\/Type \/(?:Pagination|Layout)/u.test(properties))).toEqual([])
    const feet = marks.filter((page) => page.marks.some(({ properties }) => properties.includes('/Subtype /Footer')))
    const labels = [...objects.numberTree(catalog['/PageLabels'])].map(([start, label]) => ({ start, isNumbered: '/S' in objects.dict(label) }))
    const numbered = pages.filter((_, index) => labels.findLast(({ start }) => start <= index)?.isNumbered === true)
    expect(feet).toHaveLength(numbered.length)
  })

  test('31-001 to 31-030: fonts are embedded, encoded and mapped as PDF/A asks', () => {
    const fonts = pages.flatMap((page) => [...fontsOf(objects, page).values()])
    expect(fonts.filter(({ program, unicode }) => program.length === 0 || unicode.size === 0)).toEqual([])
  })
})

function firstFree(row: readonly number[]): number {
  const hole = row.indexOf(0)
  return hole < 0 ? row.length : hole
}

function count(row: number[] | undefined, column: number): void {
  if (row === undefined) throw new Error('a cell that goes on under the last row')
  while (row.length <= column) row.push(0)
  row[column] = (row[column] ?? 0) + 1
}
