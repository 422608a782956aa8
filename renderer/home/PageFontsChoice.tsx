import { useEffect, useState } from 'react'
import type { OfficeFontDescription, PageFonts } from '../../shared/contract/page-fonts'
import { pageFontsSchema } from '../../shared/contract/page-fonts'
import { pageFontsWording } from '../../shared/wording/page-fonts'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'
import { request } from '../bridge/bridge'
import { RadioChoice } from '../fields/RadioChoice'

interface PageFontsChoiceProps {
  readonly chosen: PageFonts
  readonly onChoose: (chosen: PageFonts) => void
}

/** Whose fonts the pages are set in; says which of them the computer has. */
export function PageFontsChoice({ chosen, onChoose }: PageFontsChoiceProps) {
  const found = useOfficeFonts()
  return (
    <>
      <RadioChoice
        label={pageFontsWording.label}
        options={pageFontsSchema.options.map((id) => ({ id, label: pageFontsWording.choices[id] }))}
        chosen={chosen}
        onChoose={(id) => {
          onChoose(pageFontsSchema.parse(id))
        }}
      />
      {chosen === 'office' && (
        <p className="field-help" role="status">
          {found === null ? pageFontsWording.looking : foundText(found)}
        </p>
      )}
    </>
  )
}

function foundText(found: readonly OfficeFontDescription[]): string {
  if (found.length === 0) return pageFontsWording.none
  const fonts = found.map(({ face, family }) => fill(pageFontsWording.foundOne, { use: pageFontsWording.uses[face], family }))
  return fill(pageFontsWording.found, { fonts: listOf(fonts) })
}

/** null while they are looked for. */
function useOfficeFonts(): readonly OfficeFontDescription[] | null {
  const [found, setFound] = useState<readonly OfficeFontDescription[] | null>(null)
  useEffect(() => {
    let isWanted = true
    void request('fonts.find', {}).then((answer) => {
      if (isWanted) setFound(answer.ok ? answer.value : [])
    })
    return () => {
      isWanted = false
    }
  }, [])
  return found
}
