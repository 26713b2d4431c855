import { useEffect, useRef } from 'react'
import { useAnnounce } from '../controls/feedback/Announcer.tsx'
import { formatTimeOfDay } from '../controls/time/formatDate.ts'
import { useUiEnvironment } from '../controls/time/UiEnvironment.tsx'
import { type Announced, runAnnouncement } from './runAnnouncement.ts'
import type { RunViewProps } from './RunViewProps.ts'
import { useLabels } from '../labels/useLabels.tsx'

/** Tells a screen reader what changes about a run, once for each change. Shows nothing. */
export function RunAnnouncements({
  phase,
  run,
  connection,
  error,
  checkedAt,
}: Pick<RunViewProps, 'phase' | 'run' | 'connection' | 'error' | 'checkedAt'>) {
  const labels = useLabels()
  const environment = useUiEnvironment()
  const announce = useAnnounce()
  const previous = useRef<Announced>(undefined)
  const checkedTime = checkedAt && formatTimeOfDay(checkedAt, environment)
  useEffect(() => {
    const current = { phase, run, connection, error, checkedTime }
    const message = previous.current && runAnnouncement(previous.current, current, labels)
    previous.current = current
    if (message) announce(message)
  }, [phase, run, connection, error, checkedTime, labels, announce])
  return null
}
