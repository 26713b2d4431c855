import { describe, expect, it } from 'vitest'
import { type FollowedRun, runKey } from '../../../packages/ui/src/list/FollowedRun.ts'
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
const keyOf = (runId: string) => runKey(run(runId))

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
    expect(reviewQueue(runs, open && keyOf(open)).next?.runId).toBe(next)
  })

  it('has no next one when only the open run awaits its review', () => {
    expect(reviewQueue([run('a'), run('b', approved)], keyOf('a'))).toMatchObject({
      left: 0,
      next: undefined,
    })
  })
})
