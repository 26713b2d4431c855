import type { ReactElement } from 'react'
import type { RecordedPoll } from '../recording/Recording.ts'
import { colors, styles } from './panelStyles.ts'
import { secondsOf, type TrackView } from './panelView.ts'

export interface PollDrawingProps extends Pick<TrackView, 'polls' | 'surroundings'> {
  nowMs: number
}

/** Units of the drawing, which is as wide as its place. */
const width = 1_000
const leastWidth = 4

/**
 * Draws when a run was asked for, on a line of time: answers stand, failures hang, what waited for its turn is a bar on the
 * line, and where the tab was hidden or the device offline the ground is grey.
 */
export function PollDrawing({ polls, surroundings, nowMs }: PollDrawingProps): ReactElement {
  const startMs = polls[0]?.askedMs ?? 0
  // A final run is drawn to its end.
  const latest = polls.at(-1)
  const isOver = latest?.status === 'done' || latest?.status === 'error'
  const endMs = Math.max(isOver ? (latest.endedMs ?? 0) : nowMs, startMs + 1_000)
  const place = (ms: number) =>
    (Math.min(Math.max(ms, startMs), endMs) - startMs) * (width / (endMs - startMs))
  const bar = (fromMs: number, toMs: number) => ({
    x: Math.min(place(fromMs), width - leastWidth),
    width: Math.max(place(toMs) - place(fromMs), leastWidth),
  })
  const answers = polls.filter(({ status }) => status).length
  const failures = polls.filter(({ failure }) => failure).length
  return (
    <>
      <svg style={styles.drawing} viewBox={`0 0 ${width} 48`} preserveAspectRatio="none" aria-hidden="true">
        {surroundings.map(({ atMs, here }, index) => {
          const toMs = surroundings[index + 1]?.atMs ?? endMs
          if (here === 'here' || toMs <= startMs || atMs >= endMs) return undefined
          return (
            <rect
              key={`${atMs} ${here}`}
              y={0}
              height={48}
              {...bar(atMs, toMs)}
              style={{ fill: colors.away }}
            >
              <title>{here}</title>
            </rect>
          )
        })}
        <rect x={0} y={23} width={width} height={2} style={{ fill: colors.line }} />
        {polls.map((poll, index) => (
          // Polls have no names; the first of them may leave, and then all of them move.
          // oxlint-disable-next-line react/no-array-index-key
          <g key={index}>
            {(poll.sentMs ?? endMs) > poll.askedMs && (
              <rect
                y={20}
                height={8}
                {...bar(poll.askedMs, poll.sentMs ?? poll.endedMs ?? endMs)}
                style={{ fill: colors.held }}
              />
            )}
            {poll.sentMs !== undefined && (
              <rect
                {...heightOf(poll)}
                {...bar(poll.sentMs, poll.endedMs ?? endMs)}
                style={{ fill: colorOf(poll) }}
              />
            )}
          </g>
        ))}
      </svg>
      <p style={styles.soft}>
        {polls.length} polls in {secondsOf(endMs - startMs)}: {answers} answered, {failures} failed
      </p>
    </>
  )
}

function heightOf({ status, failure }: RecordedPoll): { y: number; height: number } {
  if (status) return { y: 4, height: 20 }
  return failure ? { y: 24, height: 20 } : { y: 16, height: 16 }
}

function colorOf({ status, failure }: RecordedPoll): string {
  if (failure) return colors.bad
  return status ? colors.good : colors.soft
}
