import {
  RunContractError,
  type RunError,
  RunHttpError,
  RunInputError,
  RunNetworkError,
  RunTimeoutError,
} from 'cloudsquid-react'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  isRecoverable,
  notFoundGraceMs,
  recordAnswer,
  recordFailure,
  startWatch,
} from '../../../packages/hooks/src/polling/watch.ts'
import { buildRun } from '../../support/buildSnapshot.ts'
import { buildWatch } from '../../support/buildWatch.ts'

const http = (status: number, retryAfterMs?: number) =>
  new RunHttpError('Reading the run', { status, retryAfterMs })
const fresh = startWatch({}, 1_000)

describe('recordAnswer', () => {
  it('keeps the run, when it came, and the wish of the server', () => {
    const run = buildRun()
    expect(recordAnswer(fresh, { run, pollAfterMs: 700 }, 1_200)).toEqual({
      run,
      failureCount: 0,
      pollCount: 1,
      unchangedCount: 0,
      pollAfterMs: 700,
      hintMs: 700,
      endedAt: 1_200,
      checkedAt: 1_200,
      endedAtMs: expect.any(Number),
      checkedAtMs: expect.any(Number),
    })
  })

  it('ends a spell of failures', () => {
    const failed = recordFailure(recordFailure(fresh, http(503, 9_000), 2_000), http(503), 3_000)
    const after = recordAnswer(failed, { run: buildRun() }, 4_000)
    expect(after).toMatchObject({ failureCount: 0, pollCount: 1 })
    expect([after.failure, after.pollAfterMs]).toEqual([undefined, undefined])
  })

  it('ends a hold and the grace for a run that is not there yet', () => {
    const { askedAtMs, heldUntil } = recordAnswer(
      { ...fresh, askedAtMs: 5, heldUntil: 9_000 },
      { run: buildRun() },
      4_000,
    )
    expect([askedAtMs, heldUntil]).toEqual([undefined, undefined])
  })

  it('remembers the answer before, between which and this one a change was made', () => {
    const once = recordAnswer(fresh, { run: buildRun() }, 2_000)
    const after = recordAnswer(recordFailure(once, http(503), 3_000), { run: buildRun() }, 4_000)
    expect(after).toMatchObject({ checkedAt: 4_000, previousCheckedAt: 2_000 })
  })

  it('keeps the run if the answer says nothing new, and the parts of it that are not new', () => {
    const fields = { data: { lines: [{ total: 1 }] }, reasoning: { total: 'found' } }
    const before = recordAnswer(fresh, { run: buildRun(fields) }, 2_000)
    expect(recordAnswer(before, { run: buildRun(fields) }, 3_000).run).toBe(before.run)
    const { run } = recordAnswer(before, { run: buildRun({ ...fields, status: 'pending' }) }, 3_000)
    expect(run).not.toBe(before.run)
    expect(run?.status).toBe('pending')
    expect(run?.data).toBe(before.run?.data)
  })

  it.each([
    [['running', 'running', 'running'], 2],
    [['running', 'running', 'pending'], 0],
    [['archived', 'archived'], 1],
    [['archived', 'frozen'], 0],
    [[null, null], 1],
    [['archived', null], 0],
  ])('counts the equal answers of %j: %i', (statuses, count) => {
    let watch = fresh
    for (const status of statuses) watch = recordAnswer(watch, { run: buildRun({ status }) }, 2_000)
    expect(watch.unchangedCount).toBe(count)
  })
})

describe('recordFailure', () => {
  it('keeps the last good run and when it came, and counts', () => {
    const before = buildWatch({ pollCount: 3, unchangedCount: 2, pollAfterMs: 400 })
    const failure = http(503)
    const after = recordFailure(before, failure, 5_000)
    const counts = { failureCount: 1, pollCount: 3, unchangedCount: 2 }
    expect(after).toMatchObject({ failure, ...counts, checkedAt: 1_000, endedAt: 5_000 })
    expect(after.run).toBe(before.run)
    expect(after.pollAfterMs).toBeUndefined()
    expect(recordFailure(after, failure, 6_000).failureCount).toBe(2)
  })

  it('keeps the wish of a server that fails', () => {
    expect(recordFailure(fresh, http(429, 7_000), 2_000).pollAfterMs).toBe(7_000)
    expect(recordFailure(fresh, new RunNetworkError('Reading', undefined), 2_000).pollAfterMs).toBeUndefined()
  })

  it('keeps a failure that says the same, and takes one that does not', () => {
    const before = recordFailure(fresh, http(503), 2_000)
    expect(recordFailure(before, http(503), 3_000).failure).toBe(before.failure)
    for (const other of [http(502), http(503, 7_000), new RunNetworkError('Reading', undefined)])
      expect(recordFailure(before, other, 3_000).failure).toBe(other)
  })

  it('leaves what it was given as it was', () => {
    const before = Object.freeze(buildWatch())
    expect(() =>
      recordAnswer(recordFailure(before, http(500), 2_000), { run: buildRun() }, 3_000),
    ).not.toThrow()
  })
})

describe('isRecoverable', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

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
    expect(isRecoverable(failure, fresh)).toBe(expected)
    expect(isRecoverable(failure, buildWatch())).toBe(expected)
  })

  it('gives a run that was never seen a short grace to be found, from its first request', () => {
    const asked = { ...fresh, askedAtMs: performance.now() }
    expect(isRecoverable(http(404), asked)).toBe(true)
    vi.advanceTimersByTime(notFoundGraceMs - 1)
    expect(isRecoverable(http(404), asked)).toBe(true)
    vi.advanceTimersByTime(1)
    expect(isRecoverable(http(404), asked)).toBe(false)
  })

  it('counts the grace by the clock that only goes on', () => {
    const asked = { ...fresh, askedAtMs: performance.now() }
    vi.setSystemTime(Date.now() + 3_600_000)
    expect(isRecoverable(http(404), asked)).toBe(true)
  })

  it.each([401, 404, 410, 503])('never ends a watch that is over: HTTP %i of a refresh', (status) => {
    for (const final of ['done', 'error'])
      expect(isRecoverable(http(status), buildWatch({ run: buildRun({ status: final }) }))).toBe(true)
  })

  it('gives a run that was seen no grace', () => {
    expect(isRecoverable(http(404), buildWatch({ askedAtMs: performance.now() }))).toBe(false)
  })
})

describe('any sequence of answers and failures', () => {
  const step = fc.oneof(
    fc.constantFrom('running', 'pending', 'done', 'odd'),
    fc.constantFrom(404, 429, 500, 503),
  )
  it('keeps the newest good run, and counts answers, equal answers and the failures since', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let watch = fresh
        let newest: string | undefined
        let [answers, equal, failures] = [0, 0, 0]
        for (const [index, one] of steps.entries()) {
          if (typeof one === 'number') {
            watch = recordFailure(watch, http(one), 1_000 + index)
            failures += 1
          } else {
            watch = recordAnswer(watch, { run: buildRun({ status: one }) }, 1_000 + index)
            equal = one === newest ? equal + 1 : 0
            newest = one
            answers += 1
            failures = 0
          }
          expect(watch.endedAt).toBe(1_000 + index)
        }
        expect(watch.run).toEqual(newest && buildRun({ status: newest }))
        expect(watch.failure !== undefined).toBe(failures > 0)
        expect(watch).toMatchObject({ pollCount: answers, unchangedCount: equal, failureCount: failures })
      }),
    )
  })
})
