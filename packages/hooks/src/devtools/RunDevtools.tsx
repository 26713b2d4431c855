'use client'
import { type ReactElement, useState } from 'react'
import { CopyRecording } from './CopyRecording.tsx'
import type { FlightRecorder } from './FlightRecorder.ts'
import { styles } from './panelStyles.ts'
import { readPanel } from './panelView.ts'
import { PollDrawing } from './PollDrawing.tsx'
import { PollTable } from './PollTable.tsx'
import { TrackList } from './TrackList.tsx'
import { useMoment } from './useMoment.ts'

export interface RunDevtoolsProps {
  recorder: FlightRecorder
  /** @default that of the page (`color-scheme`) */
  theme?: 'light' | 'dark' | undefined
}

const shownAtOnce = 50

/**
 * Shows what a flight recorder has written: the runs, of one of them each poll on a line of time, when it is asked for next
 * and why then. Stands alone, or in TanStack Devtools by {@link runDevtoolsPlugin}.
 *
 * @example
 * const recorder = createFlightRecorder({ queryClient })
 * const panel = <RunDevtools recorder={recorder} />
 */
export function RunDevtools({ recorder, theme }: RunDevtoolsProps): ReactElement {
  const [run, setRun] = useState<number>()
  const [most, setMost] = useState(shownAtOnce)
  const moment = useMoment(recorder)
  const { chosen, runCount, lostRuns, lines, nowMs } = readPanel(recorder, moment, { most, run })
  return (
    <section style={{ ...styles.root, ...(theme && { colorScheme: theme }) }} aria-label="Recorded runs">
      <div style={styles.bar}>
        <h2 style={styles.title}>Runs</h2>
        <span style={styles.soft}>
          {runCount} recorded{lostRuns > 0 && `, ${lostRuns} older ones let go of`}
        </span>
        <CopyRecording recorder={recorder}>Copy recording</CopyRecording>
        <button type="button" style={styles.button} onClick={() => recorder.clear()}>
          Clear
        </button>
      </div>
      {!chosen && <p style={styles.soft}>No run was asked for yet. Each poll from now on comes here.</p>}
      {chosen && (
        <div style={styles.columns}>
          <TrackList
            lines={lines}
            runCount={runCount}
            run={chosen.run}
            onChoose={setRun}
            onShowMore={() => setMost(most + shownAtOnce)}
          />
          <div style={styles.main}>
            <h3 style={styles.subtitle}>
              Run {chosen.run}: {chosen.runId}
            </h3>
            <p style={{ ...styles.soft, overflowWrap: 'anywhere' }}>{chosen.address}</p>
            <p style={{ margin: '4px 0' }}>{chosen.next}</p>
            <PollDrawing polls={chosen.polls} surroundings={chosen.surroundings} nowMs={nowMs} />
            <PollTable polls={chosen.polls} lostPolls={chosen.lostPolls} />
            <div style={{ ...styles.bar, marginBlockStart: 8 }}>
              <CopyRecording key={chosen.run} recorder={recorder} run={chosen.run}>
                Copy this run
              </CopyRecording>
            </div>
          </div>
        </div>
      )}
    </section>
  )
}
