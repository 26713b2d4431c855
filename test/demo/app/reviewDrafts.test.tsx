import { fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createReviewDrafts,
  draftedRuns,
  findDrafts,
  type ReviewDrafts,
} from '../../../apps/demo/src/app/storage/drafts/createReviewDrafts.ts'

beforeEach(() => localStorage.clear())
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
  vi.restoreAllMocks()
})

/** A tab of this browser that has a run open; all tabs hear of each other as soon as `tell` is called. */
function openTab(run = 'a'): ReviewDrafts {
  const drafts = createReviewDrafts()
  closing.push(
    drafts.subscribe(() => {}),
    drafts.hold(run),
  )
  return drafts
}
const shownId = (drafts: ReviewDrafts) => findDrafts(drafts.getSnapshot(), 'a').shown?.id ?? ''
const shownDraft = (drafts: ReviewDrafts) =>
  findDrafts(drafts.getSnapshot(), 'a').shown?.draft ?? { comment: '' }
const tell = () => fireEvent(window, new StorageEvent('storage', { key: null }))
const comments = (drafts: ReviewDrafts, run = 'a') => {
  const { shown, others } = findDrafts(drafts.getSnapshot(), run)
  return [shown, ...others].flatMap((version) => version?.draft.comment ?? [])
}

describe('unsent reviews', () => {
  it('outlive the page, one for each run, however many', () => {
    const drafts = createReviewDrafts()
    for (let index = 0; index < 150; index += 1) drafts.change(`run-${index}`, { comment: `no ${index}` })
    const later = createReviewDrafts()
    expect(comments(later, 'run-0')).toEqual(['no 0'])
    expect(draftedRuns(later.getSnapshot()).size).toBe(150)
  })

  it('are replaced by what the same page writes after', () => {
    const drafts = openTab()
    for (const comment of ['T', 'Th', 'The']) drafts.change('a', { comment })
    expect(comments(drafts)).toEqual(['The'])
    expect(localStorage).toHaveLength(1)
  })

  it('are forgotten when they are emptied', () => {
    const drafts = openTab()
    drafts.change('a', { comment: 'one' })
    drafts.change('a', { decision: undefined, comment: '' })
    expect(localStorage).toHaveLength(0)
  })

  it('stay when another tab that knows nothing of them writes, of the same run or of another', () => {
    const [one, two] = [openTab(), openTab()]
    one.change('a', { decision: 'reject', comment: 'from one' })
    two.change('a', { comment: 'from two' })
    two.change('b', { comment: 'of b' })
    tell()
    expect(comments(one)).toEqual(['from one', 'from two'])
    expect(comments(two)).toEqual(['from two', 'from one'])
    expect(comments(one, 'b')).toEqual(['of b'])
  })

  it('stay when another tab has sent its own', () => {
    const [one, two] = [openTab(), openTab()]
    one.change('a', { decision: 'reject', comment: 'The total is wrong.' })
    two.change('a', { decision: 'approve', comment: '' })
    two.forget('a', shownDraft(two))
    tell()
    expect(comments(createReviewDrafts())).toEqual(['The total is wrong.'])
  })

  it('stay in the page that wrote them when another tab goes on with them', () => {
    const one = openTab()
    one.change('a', { comment: 'from one' })
    const two = openTab()
    two.change('a', { comment: 'from one, and two' })
    tell()
    expect(comments(one)).toEqual(['from one', 'from one, and two'])
    expect(comments(two)).toEqual(['from one, and two', 'from one'])
    two.forget('a', shownDraft(two))
    tell()
    expect(comments(createReviewDrafts())).toEqual(['from one'])
  })

  it('go on where they were left by a page that is gone', () => {
    const release = createReviewDrafts()
    release.change('a', { comment: 'begun' })
    const next = openTab()
    expect(comments(next)).toEqual(['begun'])
    next.change('a', { comment: 'begun and ended' })
    expect(comments(createReviewDrafts())).toEqual(['begun and ended'])
  })

  it('are one again, everywhere, once somebody who has seen both has chosen', () => {
    const [one, two] = [openTab(), openTab()]
    one.change('a', { comment: 'from one' })
    two.change('a', { comment: 'from two' })
    tell()
    two.choose('a', shownId(two))
    tell()
    expect(comments(one)).toEqual(['from two'])
    expect(comments(two)).toEqual(['from two'])
  })

  it('live on in memory while storage is full, and say so until they are stored', () => {
    const drafts = openTab()
    drafts.change('a', { comment: 'stored' })
    const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    drafts.change('a', { comment: 'stored, and more' })
    expect(comments(drafts)).toEqual(['stored, and more'])
    expect(drafts.getSnapshot().problem).toBe('unsaved')
    expect(comments(createReviewDrafts())).toEqual(['stored'])
    setItem.mockRestore()
    drafts.change('a', { comment: 'all of it' })
    expect(drafts.getSnapshot().problem).toBeUndefined()
    expect(comments(createReviewDrafts())).toEqual(['all of it'])
  })

  it('work where storage is blocked', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    const drafts = openTab()
    drafts.change('a', { comment: 'kept' })
    expect(comments(drafts)).toEqual(['kept'])
    expect(drafts.getSnapshot().problem).toBe('unsaved')
  })

  it('are moved from the one value that older versions kept, and stay there until all are', () => {
    const older = [
      { key: 'a', draft: { decision: 'reject', comment: 'old a' } },
      { key: 'b', draft: { comment: 'old b' } },
    ]
    const text = JSON.stringify({ version: 1, drafts: older })
    localStorage.setItem('extraction-runs:review-drafts', text)
    const drafts = createReviewDrafts()
    expect([...comments(drafts), ...comments(drafts, 'b')]).toEqual(['old a', 'old b'])
    expect(localStorage.getItem('extraction-runs:review-drafts')).toBeNull()
    drafts.change('a', { comment: 'new a' })
    // A tab that was loaded before still writes the old way.
    localStorage.setItem('extraction-runs:review-drafts', text.replace('old b', 'newer b'))
    expect(comments(createReviewDrafts(), 'b').toSorted()).toEqual(['newer b', 'old b'])
  })

  it('leave alone what they cannot read', () => {
    localStorage.setItem('extraction-runs:review-drafts', '{"version":1')
    localStorage.setItem('extraction-runs:draft:a:x', '{')
    openTab().change('a', { comment: 'one' })
    expect(localStorage.getItem('extraction-runs:review-drafts')).toBe('{"version":1')
    expect(localStorage.getItem('extraction-runs:draft:a:x')).toBe('{')
  })

  it('is forgotten where its decision was stored although its page was closed, and nowhere else', () => {
    const decided = { decision: 'approve', comment: ' ok', decidedAtMs: 1 } as const
    const drafts = createReviewDrafts()
    drafts.change('a', decided)
    drafts.change('b', decided)
    drafts.change('c', { ...decided, decidedAtMs: undefined })
    drafts.settle('a', { approved: true, comment: 'ok ' })
    drafts.settle('b', { approved: true, comment: 'theirs' })
    drafts.settle('b', { approved: false, comment: 'ok' })
    drafts.settle('c', { approved: true, comment: 'ok' })
    expect([...draftedRuns(createReviewDrafts().getSnapshot())]).toEqual(['b', 'c'])
  })
})
