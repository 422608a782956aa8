import { createHash } from 'node:crypto'
import type { ReportDocument } from '../../../shared/document/document'
import { xmlText } from '../../../shared/markup/xml-text'
import type { FontSource } from '../../../shared/typeset/page'
import { exportedFileWording } from '../../../shared/wording/exported-page'
import { element, startTag } from './html-element'
import { pageContent } from './page-content'
import { pageStyle } from './page-style'

const GENERATOR = startTag('meta', { name: 'generator', content: exportedFileWording.generator })

/**
 * The document as one web page that needs nothing else: no script, no font, no picture of another address. Its policy lets
 * a browser load nothing but its own style.
 */
export function documentToHtml(document: ReportDocument, fonts: FontSource): Uint8Array {
  const { title, author, subject } = document.properties
  const head = element(
    'head',
    {},
    startTag('meta', { charset: 'utf-8' }),
    startTag('meta', { 'http-equiv': 'Content-Security-Policy', 'content': contentPolicy() }),
    startTag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    GENERATOR,
    startTag('meta', { name: 'author', content: author }),
    startTag('meta', { name: 'description', content: subject }),
    element('title', {}, xmlText(title)),
    element('style', {}, pageStyle),
  )
  const body = element('body', {}, element('main', {}, pageContent(document, fonts)))
  return new TextEncoder().encode(`<!DOCTYPE html>\n${element('html', { lang: 'zh-CN' }, head, '\n', body)}\n`)
}

function contentPolicy(): string {
  const digest = createHash('sha256').update(pageStyle).digest('base64')
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`
}

/** Whether the bytes are a web page written here: what may be replaced by a new one. */
export function isOwnPage(existing: Uint8Array): boolean {
  const text = Buffer.from(existing).toString('utf8')
  return text.startsWith('<!DOCTYPE html>') && text.includes(GENERATOR)
}
