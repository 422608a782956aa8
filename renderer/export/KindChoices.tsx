import type { ExportKind } from '../../shared/contract/export-schemas'
import { exportKindSchema } from '../../shared/contract/export-schemas'
import { exportKindWording, exportWording } from '../../shared/wording/export'
import { TickBox } from '../fields/TickBox'

interface KindChoicesProps {
  readonly chosen: readonly ExportKind[]
  readonly onChoose: (kinds: ExportKind[]) => void
}

/** The kinds of files, each with what it is for. */
export function KindChoices({ chosen, onChoose }: KindChoicesProps) {
  const kinds = exportKindSchema.options
  return (
    <fieldset className="export-kinds">
      <legend className="field-label">{exportWording.kinds}</legend>
      {kinds.map((kind) => (
        <TickBox
          key={kind}
          text={exportKindWording[kind].name}
          help={exportKindWording[kind].purpose}
          isTicked={chosen.includes(kind)}
          onTick={(isTicked) => {
            onChoose(kinds.filter((each) => (each === kind ? isTicked : chosen.includes(each))))
          }}
        />
      ))}
      {chosen.length === 0 && (
        <p className="field-fault" role="alert">
          {exportWording.noKind}
        </p>
      )}
    </fieldset>
  )
}
