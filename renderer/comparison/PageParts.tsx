import { Button } from 'react-aria-components'
import { comparisonWording } from '../../shared/wording/comparison'

/** The parts of the page by the identifiers of their headings. */
export const partHeadings = { figures: 'comparison-figures', charts: 'comparison-charts', tables: 'comparison-tables' } as const

export type PagePart = keyof typeof partHeadings

/** The page is long: its parts can be gone to. */
export function PageParts({ parts }: { readonly parts: readonly PagePart[] }) {
  return (
    <nav className="page-parts" aria-label={comparisonWording.parts}>
      {parts.map((part) => (
        <Button
          key={part}
          className="link-button"
          onPress={() => {
            const heading = document.getElementById(partHeadings[part])
            heading?.scrollIntoView()
            heading?.focus({ preventScroll: true })
          }}
        >
          {comparisonWording.partNames[part]}
        </Button>
      ))}
    </nav>
  )
}
