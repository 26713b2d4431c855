import { RunClientProvider } from 'cloudsquid-react'
import type { FlightRecorder } from 'cloudsquid-react/devtools'
import { lazyPart } from 'cloudsquid-react-ui/controls'
import { type ReactNode, useState } from 'react'
import { useAppServices } from '../AppServices.tsx'
import { useStoredValue } from '../storage/useStoredValue.ts'

const RecorderPanel = lazyPart(() => import('./RecorderPanel.tsx'), 'RecorderPanel')

/** Gives the client; recorded, from when somebody wishes to see what was asked of runs, until the page is left. */
export function RecordedClient({ children }: { children: ReactNode }) {
  const { runClient, recording, isDevelopment } = useAppServices()
  const isShown = useStoredValue(recording).value
  const [recorder, setRecorder] = useState<FlightRecorder>()
  return (
    <RunClientProvider client={recorder?.record(runClient) ?? runClient}>
      {children}
      {(isShown || isDevelopment) && <RecorderPanel isShown={isShown} onStart={setRecorder} />}
    </RunClientProvider>
  )
}
