import { useQueryClient } from '@tanstack/react-query'
import { createFlightRecorder, type FlightRecorder, RunDevtools } from 'cloudsquid-react/devtools'
import { Button } from 'cloudsquid-react-ui/controls'
import { useEffect, useMemo } from 'react'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'
import { useAppServices } from '../AppServices.tsx'
import styles from './RecorderPanel.module.css'

export interface RecorderPanelProps {
  isShown: boolean
  onStart: (recorder: FlightRecorder) => void
}

/** One for each page: closed and opened again, the panel has what was recorded meanwhile. */
const recorders = new WeakMap<object, FlightRecorder>()

/** Starts the recorder, and shows at the foot of the page what it writes. */
export function RecorderPanel({ isShown, onStart }: RecorderPanelProps) {
  const words = useDashboardLabels().shell.recording
  const { recording } = useAppServices()
  const queryClient = useQueryClient()
  const recorder = useMemo(() => {
    const made = recorders.get(queryClient) ?? createFlightRecorder({ queryClient })
    recorders.set(queryClient, made)
    return made
  }, [queryClient])
  useEffect(() => onStart(recorder), [recorder, onStart])
  if (!isShown) return null
  return (
    <div className={styles.dock}>
      <div className={styles.close}>
        <Button onClick={() => recording.update(() => false)}>{words.close}</Button>
      </div>
      {/* A tool of developers: its words are English. */}
      <div className={styles.panel} lang="en" dir="ltr">
        <RunDevtools recorder={recorder} />
      </div>
    </div>
  )
}
