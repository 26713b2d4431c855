import { describe, expect, it } from 'vitest'
import {
  findDraft,
  keepDraft,
  type ReviewDrafts,
} from '../../../apps/demo/src/app/storage/createReviewDrafts.ts'

const none: ReviewDrafts = { version: 1, drafts: [] }

describe('unsent reviews', () => {
  it('keeps one for each run', () => {
    const kept = keepDraft(keepDraft(none, 'a', { comment: 'one' }), 'b', { decision: 'reject', comment: '' })
    expect(findDraft(kept, 'a')).toEqual({ comment: 'one' })
    expect(findDraft(kept, 'b')).toEqual({ decision: 'reject', comment: '' })
    expect(findDraft(kept, 'c')).toBeUndefined()
  })

  it('forgets one that was sent or emptied, and touches nothing if there was none', () => {
    const kept = keepDraft(none, 'a', { comment: 'one' })
    expect(keepDraft(kept, 'a', undefined).drafts).toEqual([])
    expect(keepDraft(kept, 'a', { comment: '' }).drafts).toEqual([])
    expect(keepDraft(none, 'a', undefined)).toBe(none)
  })

  it('lets the longest untouched go when there are too many', () => {
    let kept = none
    for (let index = 0; index < 101; index += 1) kept = keepDraft(kept, `run-${index}`, { comment: 'x' })
    expect(kept.drafts).toHaveLength(100)
    expect(findDraft(kept, 'run-0')).toBeUndefined()
    expect(findDraft(kept, 'run-100')).toBeDefined()
  })
})
