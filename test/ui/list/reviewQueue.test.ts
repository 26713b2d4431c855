import { describe, expect, it } from 'vitest'
import type { FollowedRun } from '../../../packages/ui/src/list/FollowedRun.ts'
import { reviewQueue } from '../../../packages/ui/src/list/queue/reviewQueue.ts'

const run = (runId: string, fields: Partial<FollowedRun> = {}): FollowedRun => ({
  projectName: 'demo',
  tableId: 'table-1',
  runId,
  addedAtMs: 0,
  status: 'done',
  review: 'awaiting',
  ...fields,
})
const approved = { review: 'approved' } as const

describe('reviewQueue', () => {
  const runs = [
    run('a'),
    run('b', approved),
    run('c'),
    run('d', { status: 'running', review: undefined }),
    run('e'),
  ]

  it('counts done runs only, and those of them that are reviewed', () => {
    expect(reviewQueue(runs, undefined)).toMatchObject({ reviewed: 1, total: 4, left: 3 })
  })

  it.each([
    [undefined, 'a'],
    ['a', 'c'],
    ['c', 'e'],
    ['d', 'e'],
    ['e', 'a'],
  ])('after %s goes on with %s', (open, next) => {
    expect(
      reviewQueue(
        runs,
        runs.find(({ runId }) => runId === open),
      ).next?.runId,
    ).toBe(next)
  })

  it('has no next one when only the open run awaits its review', () => {
    expect(reviewQueue([run('a'), run('b', approved)], run('a'))).toMatchObject({
      left: 0,
      next: undefined,
    })
  })

  const due = (runId: string, dueDate: string, fields: Partial<FollowedRun> = {}) =>
    run(runId, { summary: { dueDate, findings: 0 }, ...fields })

  it('goes on in the order of the list, from where the open run stood before it was decided', () => {
    const byDue = [due('late', '2026-03-01'), due('soon', '2026-01-01'), due('open', '2026-02-01', approved)]
    expect(reviewQueue(byDue, byDue[2], { sort: 'due' }).next?.runId).toBe('late')
    expect(reviewQueue(byDue, byDue[2], { sort: 'due', isReversed: true }).next?.runId).toBe('soon')
    expect(reviewQueue(byDue, undefined, { sort: 'due', state: 'review' }).next?.runId).toBe('soon')
  })

  it('comes to a skipped run after all others, however the list is sorted', () => {
    const runs = [
      due('skipped', '2026-01-01', { skippedAtMs: 5 }),
      due('b', '2026-02-01'),
      due('c', '2026-03-01'),
    ]
    expect(reviewQueue(runs, runs[0], { sort: 'due' }).next?.runId).toBe('b')
    expect(reviewQueue(runs, runs[2], { sort: 'due' }).next?.runId).toBe('skipped')
    expect(reviewQueue(runs, runs[2], { sort: 'due', isReversed: true }).next?.runId).toBe('b')
  })

  it('leads only to what the filter shows', () => {
    const of = (runId: string, issuer: string, findings: number) =>
      run(runId, { summary: { issuer, findings } })
    const runs = [of('a', 'Kranich', 0), of('b', 'Milan', 0), of('c', 'Milan', 2)]
    expect(reviewQueue(runs, undefined, { issuer: 'milan' }).next?.runId).toBe('b')
    expect(reviewQueue(runs, undefined, { needsAttention: true }).next?.runId).toBe('c')
  })
})
