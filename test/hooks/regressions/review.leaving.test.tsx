import { act, cleanup, renderHook } from '@testing-library/react'
import { type Review, type RunRef, useReview, useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { happens, later } from '../../support/renderReview.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

const mine = { approved: true, comment: 'all fits' }
const full = new Error('full')
const otherRef = { ...testRef, runId: 'run-2' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A page on which panels come and go, and one store that the test settles. */
async function openPage(isStrict: boolean) {
  const { wrapper } = buildHarness({
    fetch: scriptFetch([json({ status: 'done', data: {} })]).fetch,
    isStrict,
  })
  const storing = [later<Review>(), later<Review>()]
  const store = vi.fn((..._: unknown[]) => storing[store.mock.calls.length - 1]!.promise)
  renderHook(() => useRun(testRef), { wrapper })
  const open = (ref: RunRef = testRef) => {
    const hook = renderHook(() => useReview(ref, { submit: store, checkFirst: false }), { wrapper })
    return { ...hook, now: () => hook.result.current }
  }
  await pass(0)
  const panel = open()
  return { panel, open, storing, store }
}

describe.each([false, true])(
  'F17: a panel that closes while its review is stored; StrictMode: %j',
  (isStrict) => {
    async function submitAndLeave() {
      const page = await openPage(isStrict)
      const end = vi.fn()
      await happens(() => void page.panel.now().submit(mine).then(end))
      page.panel.unmount()
      await pass(0)
      return { ...page, end }
    }

    it('stores it all the same, and says so to whoever waits', async () => {
      const { storing, end, open } = await submitAndLeave()
      await happens(() => storing[0]!.resolve(mine))
      expect(end).toHaveBeenCalledWith(true)
      expect(open().now()).toMatchObject({
        state: 'approved',
        draft: undefined,
        error: null,
        isSubmitting: false,
      })
    })

    it('loses no failure: draft and error are there for the next panel of the run', async () => {
      const { storing, end, open, store } = await submitAndLeave()
      await happens(() => storing[0]!.reject(full))
      expect(end).toHaveBeenCalledWith(false)
      expect(open(otherRef).now()).toMatchObject({ draft: undefined, error: null })
      const next = open()
      expect(next.now()).toMatchObject({ state: 'awaiting', draft: mine, error: full, isSubmitting: false })
      await happens(() => void next.now().submit())
      await happens(() => storing[1]!.resolve(mine))
      expect(store.mock.calls[1]?.[0]).toEqual(mine)
      next.unmount()
      expect(open().now()).toMatchObject({ state: 'approved', draft: undefined, error: null })
    })

    it('tells a panel that is opened meanwhile', async () => {
      const { storing, open, store } = await submitAndLeave()
      const next = open()
      expect(next.now()).toMatchObject({ state: 'approved', isSubmitting: true, draft: undefined })
      expect(await next.now().submit(mine)).toBe(false)
      await happens(() => storing[0]!.reject(full))
      expect(next.now()).toMatchObject({ state: 'awaiting', isSubmitting: false, draft: mine, error: full })
      expect(store).toHaveBeenCalledTimes(1)
    })

    it('takes nothing from what is written there meanwhile', async () => {
      const { storing, open } = await submitAndLeave()
      const next = open()
      act(() => next.now().edit({ comment: 'of the next' }))
      await happens(() => storing[0]!.reject(full))
      expect(next.now().draft).toEqual({ comment: 'of the next' })
    })

    it('what was left behind goes on in one place, and is gone when that discards it', async () => {
      const { storing, open } = await submitAndLeave()
      await happens(() => storing[0]!.reject(full))
      const [one, other] = [open(), open()]
      act(() => one.now().edit({ comment: 'goes on' }))
      expect([one.now().draft, other.now().draft]).toEqual([{ ...mine, comment: 'goes on' }, undefined])
      act(() => one.now().discard())
      expect([one.now().draft, open().now().error]).toEqual([undefined, null])
    })
  },
)

describe.each([false, true])('F17: two panels of one run; StrictMode: %j', (isStrict) => {
  it('send one review, and both say that it is on its way', async () => {
    const { panel, open, storing, store } = await openPage(isStrict)
    const other = open()
    await happens(() => void panel.now().submit(mine))
    expect([panel.now().isSubmitting, other.now().isSubmitting]).toEqual([true, true])
    expect(await other.now().submit({ approved: false })).toBe(false)
    await happens(() => storing[0]!.resolve(mine))
    expect([panel.now(), other.now()]).toMatchObject([
      { isSubmitting: false, state: 'approved' },
      { isSubmitting: false, state: 'approved' },
    ])
    expect(store).toHaveBeenCalledTimes(1)
  })

  it('keep their own drafts, and a failure stays where it happened', async () => {
    const { panel, open, storing } = await openPage(isStrict)
    const other = open()
    act(() => other.now().edit({ comment: 'of the other' }))
    await happens(() => void panel.now().submit(mine))
    expect(other.now()).toMatchObject({ draft: { comment: 'of the other' }, conflict: undefined })
    act(() => other.now().discard())
    await happens(() => storing[0]!.reject(full))
    expect([panel.now(), other.now()]).toMatchObject([
      { draft: mine, error: full },
      { draft: undefined, error: null },
    ])
  })

  it('the second may send once the first has ended', async () => {
    const { panel, open, storing, store } = await openPage(isStrict)
    const other = open()
    await happens(() => void panel.now().submit(mine))
    await happens(() => storing[0]!.reject(full))
    await happens(() => void other.now().submit({ approved: false }))
    await happens(() => storing[1]!.resolve({ approved: false, reviewed_by: 'Kim' }))
    expect(store).toHaveBeenCalledTimes(2)
    expect(panel.now()).toMatchObject({ state: 'rejected', conflict: { mine } })
  })
})
