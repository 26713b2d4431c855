import { RunHttpError, RunNetworkError } from 'cloudsquid-react'
import { explainNextPoll, type PollFacts } from 'cloudsquid-react/devtools'
import { expect, it } from 'vitest'
import { buildRun } from '../../support/buildSnapshot.ts'
import { buildWatch } from '../../support/buildWatch.ts'

/** Says of a watch, half a second after its last answer, when it asks next. */
function explain(facts: Partial<PollFacts>): string {
  return explainNextPoll({
    connection: 'live',
    isEnabled: true,
    watch: buildWatch(),
    runId: 'run-1',
    nowMs: 1_500,
    ...facts,
  })
}

const failed = { failure: new RunNetworkError('Reading the run', undefined), failureCount: 3 }
const ends = 'No poll: '

it.each<[string, Partial<PollFacts>, string]>([
  ['the schedule', {}, 'The next poll is due in 1.5 s: schedule.'],
  ['a poll that is late', { nowMs: 9_000 }, 'due in 0.0 s'],
  ['the server’s wish', { watch: buildWatch({ pollAfterMs: 60_000 }) }, ' s: hint.'],
  ['failures', { connection: 'reconnecting', watch: buildWatch(failed) }, 'backoff, 3 failed (RUN-NETWORK).'],
  ['old data that is checked', { connection: 'reconnecting' }, 'due in 1.5 s: schedule.'],
  ['the deadline', { deadlineMs: 2_000, spentMs: 1_000 }, 'due in 0.5 s: deadline.'],
  ['a slow hidden tab', { isSlow: true }, 'due in 29.5 s: hidden.'],
  ['a hidden tab', { connection: 'paused', isEnabled: true }, 'No poll: the tab is hidden'],
  ['an offline device', { connection: 'offline', isAsking: true }, 'No poll: the device is offline'],
  ['a poll under way', { isAsking: true }, 'A poll is under way.'],
  [
    'the budget',
    { connection: 'held', watch: buildWatch({ heldUntil: 0 }), isAsking: true },
    'waits for its turn in the budget.',
  ],
  [
    'a 429 that holds all',
    { connection: 'held', watch: buildWatch({ heldUntil: 6_500 }), isAsking: true },
    'waits 5.0 s: a server answered 429.',
  ],
  [
    'a final run',
    { connection: 'settled', watch: buildWatch({ run: buildRun({ status: 'done' }) }) },
    `${ends}the run is final.`,
  ],
  ['a watch that is over', { connection: 'expired' }, `${ends}the deadline is over`],
  ['stop()', { connection: 'stopped' }, `${ends}stop() ended them. resume() asks again.`],
  [
    'a failure for good',
    { connection: 'stopped', error: new RunHttpError('Reading the run', { status: 403 }) },
    `${ends}RUN-403 ended them. resume() asks again.`,
  ],
])('names %s as what decides about the next poll', (_, facts, words) => {
  expect(explain(facts)).toContain(words)
})
