import { parseRun, type Run } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import type { FollowedRun } from '../../../packages/ui/src/list/FollowedRun.ts'
import { recordAnswer } from '../../../packages/ui/src/list/recordAnswer.ts'

const known: FollowedRun = { projectName: 'demo', tableId: 'table-1', runId: 'run-1', addedAtMs: 1_000 }

function answer(status: string, fields: object = {}): Run {
  const parsed = parseRun({ status, data: {}, ...fields })
  if (!parsed.run) throw new Error('The answer of this test is no run.')
  return parsed.run
}

describe('what is noted of an answer', () => {
  it('notes when a run was seen to start and to end', () => {
    const running = recordAnswer(known, {
      run: answer('running'),
      checkedAtMs: 3_000,
      previousCheckAtMs: 1_000,
    })
    expect(running).toMatchObject({ status: 'running', startedAtMs: 3_000 })
    const done = recordAnswer(running, { run: answer('done'), checkedAtMs: 8_000, previousCheckAtMs: 3_000 })
    expect(done).toMatchObject({
      status: 'done',
      review: 'awaiting',
      startedAtMs: 3_000,
      finishedAtMs: 8_000,
    })
  })

  it('makes up no time for what happened while nobody looked', () => {
    const later = { run: answer('done'), checkedAtMs: 3_600_000, previousCheckAtMs: 3_000 }
    expect(recordAnswer({ ...known, status: 'running' }, later).finishedAtMs).toBeUndefined()
    expect(recordAnswer(known, { run: answer('running'), checkedAtMs: 5_000 }).startedAtMs).toBeUndefined()
  })

  it('keeps the end that was seen when a later look finds the run ended still', () => {
    const ended: FollowedRun = { ...known, status: 'done', review: 'awaiting', finishedAtMs: 8_000 }
    const seen = { run: answer('done'), checkedAtMs: 9_000, previousCheckAtMs: 8_000 }
    expect(recordAnswer(ended, seen)).toBe(ended)
  })

  it('gives the same object when nothing is new, so that nothing is written', () => {
    const pending = recordAnswer(known, { run: answer('pending'), checkedAtMs: 2_000 })
    expect(recordAnswer(pending, { run: answer('pending'), checkedAtMs: 4_000 })).toBe(pending)
  })

  it('notes a review that comes after the end, and one that is taken back', () => {
    const done: FollowedRun = { ...known, status: 'done', review: 'awaiting' }
    const review = { approved: true, reviewed_by: 'Ada' }
    const reviewed = recordAnswer(done, { run: answer('done', { review }), checkedAtMs: 9_000 })
    expect(reviewed.review).toBe('approved')
    expect(recordAnswer(reviewed, { run: answer('done'), checkedAtMs: 9_500 }).review).toBe('awaiting')
  })

  it('speaks of no review while a run has none to speak of', () => {
    expect(recordAnswer(known, { run: answer('error'), checkedAtMs: 2_000 }).review).toBeUndefined()
  })
})
