import type { Letterhead } from '../../shared/report/schema'
import { layoutWording } from '../../shared/wording/layout'
import { TidiedText } from './TidiedText'
import { useLayoutChange } from './use-layout-change'

interface LetterheadTextProps {
  readonly field: Exclude<keyof Letterhead, 'printed'>
  readonly help: string
  readonly placeholder?: string
  readonly tidy?: (typed: string) => string
  readonly faultOf?: (typed: string) => string | undefined
  readonly width?: 'date' | 'full'
}

/** One text of the letterhead, under its name. */
export function LetterheadText({ field, tidy = (typed) => typed, ...rest }: LetterheadTextProps) {
  const { layout, changeLetterhead } = useLayoutChange()
  return (
    <TidiedText
      label={layoutWording[field]}
      value={layout.letterhead[field]}
      onText={(text) => {
        changeLetterhead(field, { [field]: text })
      }}
      tidy={tidy}
      fieldId={`layout ${field}`}
      {...rest}
    />
  )
}
