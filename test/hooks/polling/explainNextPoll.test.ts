import { explainNextPoll, RunHttpError, RunNetworkError, type WatchedPoll } from 'cloudsquid-react'
import { expect, it } from 'vitest'
import { buildRun, buildSnapshot } from '../../support/buildSnapshot.ts'

/** Says of a watch, half a second after its last answer, when it asks next. */
function explain(watch: Partial<WatchedPoll>): string {
  return explainNextPoll({ snapshot: buildSnapshot(), runId: 'run-1', nowMs: 1_500, ...watch })
}

const failed = { failure: new RunNetworkError('Reading the run', undefined), failureCount: 3 }
const ends = 'No more polls: '

it.each<[string, Partial<WatchedPoll>, string]>([
  ['the schedule', {}, 'The next poll is due in 1.5 s, 2.0 s after the last answer: so says the schedule.'],
  ['a poll that is late', { nowMs: 9_000 }, 'due in 0.0 s'],
  ['a first poll', { snapshot: undefined }, 'The first poll goes out now.'],
  [
    'the server’s wish',
    { snapshot: buildSnapshot({ pollAfterMs: 60_000 }) },
    'the server asked to wait 60.0 s.',
  ],
  ['failures', { snapshot: buildSnapshot(failed) }, '3 in a row failed (RUN-NETWORK)'],
  ['the deadline', { deadlineMs: 2_000 }, 'the deadline ends the watch then.'],
  [
    'a slow hidden tab',
    { surroundings: 'hidden', background: 'slow' },
    '30.0 s after the last answer: the tab is hidden',
  ],
  ['a hidden tab that asks on', { surroundings: 'hidden', background: 'keep' }, 'so says the schedule.'],
  ['a hidden tab', { surroundings: 'hidden' }, 'No poll while the tab is hidden'],
  [
    'an offline device',
    { surroundings: 'offline', background: 'keep' },
    'No poll while the device is offline',
  ],
  ['a poll under way', { isAsking: true, surroundings: 'offline' }, 'A poll is under way.'],
  [
    'the budget',
    { isQueued: true, isAsking: true },
    'waits for its turn: the budget of this client is used up.',
  ],
  ['a 429 that holds all', { isQueued: true, heldForMs: 5_000 }, 'waits 5.0 s: the server answered 429'],
  [
    'a final run',
    { snapshot: buildSnapshot({ run: buildRun({ status: 'done' }) }) },
    `${ends}the run is final (done).`,
  ],
  ['a watch that is over', { deadlineMs: 1_000, surroundings: 'hidden' }, `${ends}the deadline is over`],
  [
    'a failure for good',
    { error: new RunHttpError('Reading the run', { status: 403 }) },
    'failed for good (RUN-403)',
  ],
])('names %s as what decides about the next poll', (_, watch, words) => {
  expect(explain(watch)).toContain(words)
})
