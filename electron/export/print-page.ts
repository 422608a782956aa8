import type { PagePictures } from '../../shared/page-picture/page-picture'
import type { PageSize } from '../../shared/typeset/page'

/**
 * An HTML document that prints the pictures on sheets of their size, with nothing around them. It has one style
 * element, no script, and names no address.
 */
export function printPage({ glyphs, pages }: PagePictures, sizes: readonly PageSize[]): string {
  const forms = [...new Map(sizes.map((size) => [formName(size), size])).values()]
  const style = `body{margin:0}svg{display:block}body>svg{position:absolute}${forms.map(formStyle).join('')}`
  const sheets = sizes.map((size, index) => `<div class="${formName(size)}">${pages[index] ?? ''}</div>`)
  const head = `<meta charset="utf-8"><title></title><style>${style}</style>`
  return `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${glyphs}${sheets.join('')}</body></html>`
}

/** Sheets of one size share a named page of CSS. */
function formName({ width, height }: PageSize): string {
  return `p${Math.round(width)}x${Math.round(height)}`
}

/** What leaves a sheet is cut off: a hair's breadth of rounding must not make a page of its own. */
function formStyle(size: PageSize): string {
  const [name, width, height] = [formName(size), `${size.width}pt`, `${size.height}pt`]
  const sheet = `.${name}{page:${name};width:${width};height:${height};overflow:hidden;break-after:page;break-inside:avoid}`
  return `@page ${name}{size:${width} ${height};margin:0}${sheet}.${name}:last-child{break-after:auto}`
}
