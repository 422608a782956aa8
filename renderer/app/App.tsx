import { useCallback, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { AppDescription, Settings } from '../../shared/contract/schemas'
import type { ReportError } from '../../shared/wording/errors'
import { messageOf, nextStepOf } from '../../shared/wording/errors'
import { commonWording, homeWording } from '../../shared/wording/interface'
import { request } from '../bridge/bridge'
import { ErrorDialog } from './ErrorDialog'
import { ProgramContext } from './program-context'
import { Screens } from './Screens'

interface Start {
  readonly description: AppDescription
  readonly settings: Settings
}

/** The window: asks what it needs to start, then shows the start page or a report. */
export function App() {
  const [start, setStart] = useState<Start | null>(null)
  const [refusal, setRefusal] = useState<ReportError | null>(null)
  useEffect(() => {
    void loadStart(setStart, setRefusal)
  }, [])
  if (refusal !== null) return <StartFailure error={refusal} />
  if (start === null) return <main className="plain-page" aria-busy="true">{homeWording.loading}</main>
  return (
    <I18nProvider locale="zh-CN">
      <StartedApp start={start} />
    </I18nProvider>
  )
}

async function loadStart(onStart: (start: Start) => void, onRefusal: (error: ReportError) => void): Promise<void> {
  const [description, settings] = await Promise.all([request('app.describe', {}), request('settings.read', {})])
  if (!description.ok) onRefusal(description.error)
  else if (!settings.ok) onRefusal(settings.error)
  else onStart({ description: description.value, settings: settings.value })
}

function StartFailure({ error }: { readonly error: ReportError }) {
  return (
    <main className="plain-page" role="alert">
      <h1>{commonWording.startFailed}</h1>
      <p>{messageOf(error)}</p>
      <p>{nextStepOf(error)}</p>
    </main>
  )
}

function StartedApp({ start }: { readonly start: Start }) {
  const { description } = start
  const [settings, setSettings] = useState(start.settings)
  const [told, setTold] = useState<readonly ReportError[]>(description.startupNotices)
  const tell = useCallback((error: ReportError) => {
    setTold((before) => [...before, error])
  }, [])
  const changeSettings = useCallback(
    async (next: Settings) => {
      setSettings(next)
      const written = await request('settings.write', next)
      if (!written.ok) tell(written.error)
    },
    [tell],
  )
  const [first, ...rest] = told
  return (
    <ProgramContext value={{ description, settings, changeSettings, tell }}>
      <Screens />
      {first !== undefined && (
        <ErrorDialog
          key={told.length}
          error={first}
          onClose={() => {
            setTold(rest)
          }}
        />
      )}
    </ProgramContext>
  )
}
