import type { ReactElement } from 'react'
import type { RecordedPoll } from '../recording/Recording.ts'
import { colors, styles } from './panelStyles.ts'
import { secondsOf, wordsOf } from './panelView.ts'

export interface PollTableProps {
  polls: readonly RecordedPoll[]
  lostPolls: number
}

/** The polls of a run, the newest first: when, why then, how long, and what came of it. */
export function PollTable({ polls, lostPolls }: PollTableProps): ReactElement {
  return (
    // A person without a mouse scrolls it with the arrows.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section style={styles.scroll} aria-label="Polls, the newest first" tabIndex={0}>
      <table style={styles.table}>
        <thead>
          <tr>
            {['Asked', 'Why', 'Waited', 'Took', 'What came'].map((name) => (
              <th key={name} scope="col" style={styles.head}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {polls.toReversed().map((poll, index) => (
            <tr key={lostPolls + polls.length - index}>
              <td style={styles.time}>{secondsOf(poll.askedMs)}</td>
              <td style={styles.cell}>{poll.why}</td>
              <td style={styles.cell}>{waitedOf(poll)}</td>
              <td style={styles.time}>{tookOf(poll)}</td>
              <td style={{ ...styles.cell, color: poll.failure ? colors.bad : 'inherit' }}>
                {wordsOf(poll)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lostPolls > 0 && <p style={styles.soft}>{lostPolls} older polls are not kept.</p>}
    </section>
  )
}

function waitedOf({ askedMs, sentMs, endedMs, heldBy }: RecordedPoll): string {
  const waitedMs = (sentMs ?? endedMs ?? askedMs) - askedMs
  const why = heldBy === '429' ? ' (429)' : heldBy ? ` (${heldBy})` : ''
  return waitedMs > 0 || heldBy ? `${waitedMs > 0 ? secondsOf(waitedMs) : ''}${why}` : ''
}

function tookOf({ sentMs, endedMs }: RecordedPoll): string {
  return sentMs === undefined || endedMs === undefined ? '' : secondsOf(endedMs - sentMs)
}
