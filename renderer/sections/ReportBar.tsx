import type { ReactNode } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { FileDown, House, PanelLeft, PanelRight, Printer, Redo2, Undo2 } from 'lucide-react'
import type { Edit } from '../../shared/report/edits'
import { editWording, homeWording, reportPageWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { useProgram } from '../app/program-context'
import { stepToRedo, stepToUndo } from '../editing/history'
import { useSessionState } from '../editing/session-context'
import { SaveStatus } from './SaveStatus'
import type { ReportCommands } from './use-report-commands'

interface ReportBarProps {
  readonly commands: ReportCommands
  readonly areTasksShown: boolean
  readonly onToggleTasks: () => void
}

/** Above the report: the way home, what is open, whether it is saved, and what can be done with it. */
export function ReportBar({ commands, areTasksShown, onToggleTasks }: ReportBarProps) {
  const { settings } = useProgram()
  const organ = useSessionState(({ history }) => history.report.organ)
  const year = useSessionState(({ history }) => history.report.year)
  return (
    <header className="report-bar">
      <BarButton label={reportPageWording.home} onPress={commands.home}>
        <House size={18} aria-hidden />
      </BarButton>
      <BarButton label={areTasksShown ? reportPageWording.tasksHide : reportPageWording.tasksShow} onPress={onToggleTasks}>
        <PanelLeft size={18} aria-hidden />
      </BarButton>
      <p className="report-name" title={organ}>
        {fill(reportPageWording.reportTitle, { organ: organ === '' ? homeWording.organUnknown : organ, year: year ?? homeWording.yearUnknown })}
      </p>
      <SaveStatus />
      <StepButton step={useSessionState(({ history }) => stepToUndo(history))} name="undo" onPress={commands.undo} />
      <StepButton step={useSessionState(({ history }) => stepToRedo(history))} name="redo" onPress={commands.redo} />
      <Button className="button" aria-pressed={settings.previewShown} onPress={commands.preview}>
        <PanelRight size={16} aria-hidden />
        {settings.previewShown ? reportPageWording.previewHide : reportPageWording.preview}
      </Button>
      <BarButton label={reportPageWording.print} onPress={commands.print}>
        <Printer size={18} aria-hidden />
      </BarButton>
      <Button className="button button-primary" onPress={commands.export}>
        <FileDown size={16} aria-hidden />
        {reportPageWording.export}
      </Button>
    </header>
  )
}

interface StepButtonProps {
  readonly step: Edit | undefined
  readonly name: 'undo' | 'redo'
  readonly onPress: () => void
}

function StepButton({ step, name, onPress }: StepButtonProps) {
  const label = step === undefined ? reportPageWording[name] : fill(reportPageWording[`${name}Step`], { step: editWording[step.kind] })
  const Icon = name === 'undo' ? Undo2 : Redo2
  return (
    <BarButton label={label} isDisabled={step === undefined} onPress={onPress}>
      <Icon size={18} aria-hidden />
    </BarButton>
  )
}

interface BarButtonProps {
  readonly label: string
  readonly isDisabled?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function BarButton({ label, isDisabled = false, onPress, children }: BarButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button className="icon-button" aria-label={label} isDisabled={isDisabled} onPress={onPress}>
        {children}
      </Button>
      <Tooltip className="tooltip" placement="bottom">
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
