import {
  RunContractError,
  type RunError,
  RunHttpError,
  RunInputError,
  RunNetworkError,
  type RunSnapshot,
  RunTimeoutError,
} from 'cloudsquid-react'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isRecoverable,
  notFoundGraceMs,
  recordAnswer,
  recordFailure,
  startSnapshot,
} from '../../../packages/hooks/src/polling/advanceSnapshot.ts'
import { isExpired } from '../../../packages/hooks/src/polling/RunSnapshot.ts'
import { buildRun, buildSnapshot } from '../../support/buildSnapshot.ts'

const http = (status: number, retryAfterMs?: number) =>
  new RunHttpError('Reading the run', { status, retryAfterMs })
const fresh = startSnapshot(1_000)

describe('recordAnswer', () => {
  it('keeps the run, when it came, and the wish of the server', () => {
    const run = buildRun()
    expect(recordAnswer(fresh, { run, pollAfterMs: 700 }, 1_200)).toEqual({
      run,
      failureCount: 0,
      pollCount: 1,
      pollAfterMs: 700,
      startedAt: 1_000,
      endedAt: 1_200,
      checkedAt: 1_200,
    })
  })

  it('ends a spell of failures', () => {
    const failed = recordFailure(recordFailure(fresh, http(503, 9_000), 2_000), http(503), 3_000)
    const after = recordAnswer(failed, { run: buildRun() }, 4_000)
    expect(after).toMatchObject({ failureCount: 0, pollCount: 1 })
    expect([after.failure, after.pollAfterMs]).toEqual([undefined, undefined])
  })
})

describe('recordFailure', () => {
  it('keeps the last good run and when it came, and counts', () => {
    const before = buildSnapshot({ pollCount: 3, pollAfterMs: 400 })
    const failure = http(503)
    const after = recordFailure(before, failure, 5_000)
    expect(after).toMatchObject({ failure, failureCount: 1, pollCount: 3, checkedAt: 1_000, endedAt: 5_000 })
    expect(after.run).toBe(before.run)
    expect(after.pollAfterMs).toBeUndefined()
    expect(recordFailure(after, failure, 6_000).failureCount).toBe(2)
  })

  it('keeps the wish of a server that fails', () => {
    expect(recordFailure(fresh, http(429, 7_000), 2_000).pollAfterMs).toBe(7_000)
    expect(recordFailure(fresh, new RunNetworkError('Reading', undefined), 2_000).pollAfterMs).toBeUndefined()
  })

  it('leaves what it was given as it was', () => {
    const before = Object.freeze(buildSnapshot())
    expect(() =>
      recordAnswer(recordFailure(before, http(500), 2_000), { run: buildRun() }, 3_000),
    ).not.toThrow()
  })
})

describe('isRecoverable', () => {
  it.each<[RunError, boolean]>([
    [http(408), true],
    [http(425), true],
    [http(429), true],
    [http(500), true],
    [http(599), true],
    [new RunNetworkError('Reading', undefined), true],
    [new RunTimeoutError('Reading', 1), true],
    [http(400), false],
    [http(401), false],
    [http(403), false],
    [http(409), false],
    [http(410), false],
    [http(413), false],
    [new RunContractError('Reading', 'is empty'), false],
    [new RunInputError('x'), false],
  ])('%s: %s', (failure, expected) => {
    expect(isRecoverable(failure, fresh, 1_000)).toBe(expected)
    expect(isRecoverable(failure, buildSnapshot(), 1_000)).toBe(expected)
  })

  it('gives a run that was never seen a short grace to be found', () => {
    expect(isRecoverable(http(404), fresh, 1_000)).toBe(true)
    expect(isRecoverable(http(404), fresh, 1_000 + notFoundGraceMs - 1)).toBe(true)
    expect(isRecoverable(http(404), fresh, 1_000 + notFoundGraceMs)).toBe(false)
  })

  it.each([401, 404, 410, 503])('never ends a watch that is over: HTTP %i of a refresh', (status) => {
    for (const final of ['done', 'error'])
      expect(isRecoverable(http(status), buildSnapshot({ run: buildRun({ status: final }) }), 9e9)).toBe(true)
  })

  it('gives a run that was seen no grace', () => {
    expect(isRecoverable(http(404), buildSnapshot({ startedAt: 1_000 }), 1_000)).toBe(false)
  })
})

describe('the beginning of a watch', () => {
  const running = buildSnapshot({ startedAt: 1_000, endedAt: 61_000 })
  const settled = buildSnapshot({ run: buildRun({ status: 'done' }), startedAt: 1_000, endedAt: 61_000 })
  it.each<[string, RunSnapshot, { nowMs: number; startedAt: number }]>([
    ['stays while the run goes on', running, { nowMs: 66_000, startedAt: 1_000 }],
    ['stays when no time passes', running, { nowMs: 61_000, startedAt: 1_000 }],
    ['goes back with the clock', running, { nowMs: -39_000, startedAt: -99_000 }],
    ['is now when the run was final', settled, { nowMs: 9_000_000, startedAt: 9_000_000 }],
  ])('%s', (_, before, { nowMs, startedAt }) => {
    expect(recordAnswer(before, { run: buildRun() }, nowMs).startedAt).toBe(startedAt)
    expect(recordFailure(before, http(503), nowMs).startedAt).toBe(startedAt)
  })
})

describe('isExpired', () => {
  it.each([
    ['running', 999, false],
    ['running', 1_000, true],
    ['pending', 5_000, true],
    ['odd', 5_000, true],
    ['done', 5_000, false],
    ['error', 5_000, false],
  ])('a run that is %s after %i of 1000 ms: %s', (status, endedAt, expected) => {
    expect(isExpired(buildSnapshot({ run: buildRun({ status }), endedAt }), 1_000)).toBe(expected)
  })

  it('a run that was never read expires too', () => {
    expect(isExpired({ ...fresh, endedAt: 2_000 }, 1_000)).toBe(true)
  })
})

describe('any sequence of answers and failures', () => {
  const step = fc.oneof(
    fc.constantFrom('running', 'pending', 'done', 'odd'),
    fc.constantFrom(404, 429, 500, 503),
  )
  it('keeps the newest good run, counts failures since, and the beginning while the run goes on', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let snapshot = fresh
        let newest: unknown
        let failures = 0
        let begunAt = 1_000
        for (const [index, one] of steps.entries()) {
          if (snapshot.run?.status === 'done') begunAt = 1_000 + index
          if (typeof one === 'number') {
            snapshot = recordFailure(snapshot, http(one), 1_000 + index)
            failures += 1
          } else {
            const run = buildRun({ status: one })
            snapshot = recordAnswer(snapshot, { run }, 1_000 + index)
            newest = run
            failures = 0
          }
        }
        expect(snapshot.run).toEqual(newest)
        expect([snapshot.failureCount, snapshot.failure !== undefined]).toEqual([failures, failures > 0])
        expect(snapshot.startedAt).toBe(begunAt)
      }),
    )
  })
})
