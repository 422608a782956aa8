import type { PagePictures } from '../../shared/page-picture/page-picture'
import type { PageSize } from '../../shared/typeset/page'

/**
 * An HTML document that prints the pictures, a sheet each, with nothing around them. Sheets lie upright, as paper lies
 * in a printer: a page that is read turned is put on its side, its top at the left edge. The document has one style
 * element, no script, and names no address.
 */
export function printPage({ glyphs, pages }: PagePictures, sizes: readonly PageSize[]): string {
  const sheets = sizes.map((size, index) => `<div${isTurned(size) ? ' class="turned"' : ''}>${pages[index] ?? ''}</div>`)
  const head = `<meta charset="utf-8"><title></title><style>${styleFor(sizes)}</style>`
  return `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${glyphs}${sheets.join('')}</body></html>`
}

function isTurned({ width, height }: PageSize): boolean {
  return width > height
}

/** What leaves a sheet is cut off: a hair's breadth of rounding must not make a page of its own. */
function styleFor(sizes: readonly PageSize[]): string {
  const width = `${Math.min(...sizes.flatMap((size) => [size.width, size.height]))}pt`
  const height = `${Math.max(...sizes.flatMap((size) => [size.width, size.height]))}pt`
  return [
    // Pages of sizes of their own are printed by Chromium on paper of the first one's size.
    `@page{size:${width} ${height};margin:0}`,
    'body{margin:0}',
    'svg{display:block}',
    'body>svg{position:absolute}',
    `div{width:${width};height:${height};overflow:hidden;break-after:page;break-inside:avoid}`,
    'div:last-child{break-after:auto}',
    `.turned>svg{transform-origin:0 0;transform:translateY(${height}) rotate(-90deg)}`,
  ].join('')
}
