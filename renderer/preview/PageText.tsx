import { memo } from 'react'
import type { Page } from '../../shared/typeset/page'
import { textsOfPage } from './page-texts'
import { useSettled } from './use-settled'

interface PageTextProps {
  readonly page: Page
}

/** The text of a page for readers of the screen, each line over its picture; it follows when the clerk stops typing. */
export function PageText({ page }: PageTextProps) {
  return <Texts page={useSettled(page)} />
}

const Texts = memo(function Texts({ page }: PageTextProps) {
  const { width, height } = page.size
  return textsOfPage(page).map(({ lines }, index) => (
    <p key={index} className="preview-text">
      {lines.map(({ text, left, top, bottom, right }, line) => (
        <span
          key={line}
          style={{
            left: `${(left / width) * 100}%`,
            top: `${(top / height) * 100}%`,
            width: `${((right - left) / width) * 100}%`,
            height: `${((bottom - top) / height) * 100}%`,
          }}
        >
          {text}
        </span>
      ))}
    </p>
  ))
})
