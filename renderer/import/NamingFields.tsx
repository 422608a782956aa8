import { importWording } from '../../shared/wording/interface'
import { LabelledText } from '../fields/LabelledText'
import { YearField } from '../fields/YearField'
import type { Naming } from './use-naming'

interface NamingFieldsProps {
  readonly naming: Naming
  /** The year that was read; null where there was none, which is said beside the field. */
  readonly yearRead: number | null
}

/** Organ and year of a report that is imported. */
export function NamingFields({ naming: { organ, setOrgan, year, setYear }, yearRead }: NamingFieldsProps) {
  return (
    <div className="field-pair">
      <LabelledText label={importWording.organ} value={organ} onType={setOrgan} />
      <YearField
        label={importWording.year}
        {...(yearRead === null ? { help: importWording.yearHelp } : {})}
        fault={importWording.yearFault}
        year={year}
        onYear={setYear}
      />
    </div>
  )
}
