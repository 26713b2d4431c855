import { act, cleanup, renderHook } from '@testing-library/react'
import { ReviewConflictError, type ReviewOptions, useReview, useRun } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { happens, later } from '../../support/renderReview.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { held, json, neverAnswer, scriptFetch, type Step } from '../../support/scriptFetch.ts'

const first = { approved: true, comment: 'first', review_date: '2025-03-01T10:00:00Z' }
const second = { approved: false, comment: 'second', review_date: '2025-03-01T10:00:01Z' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

type Stored = Awaited<ReturnType<ReviewOptions['submit']>>

const read = json({ status: 'running', review: { comment: 'before' } })

/** Two components that have each just submitted a review while a poll is under way, the first one first. */
async function submitTwo(poll: Step = neverAnswer) {
  const { fetch } = scriptFetch([read, poll, neverAnswer])
  const { wrapper } = buildHarness({ fetch })
  const calls = [later<Stored>(), later<Stored>()]
  const shown: (string | undefined)[] = []
  const { result } = renderHook(
    () => {
      const comment = useRun(testRef).run?.review?.comment ?? undefined
      if (shown.at(-1) !== comment) shown.push(comment)
      return calls.map(({ promise }) => useReview(testRef, { submit: () => promise, checkFirst: false }))
    },
    { wrapper },
  )
  await pass(2_000)
  act(() => void result.current[0]?.submit(first))
  act(() => void result.current[1]?.submit(second))
  await pass(0)
  expect(shown).toEqual(['before', 'first', 'second'])
  const [one, other] = calls
  if (!one || !other) throw new Error('There are two.')
  return { one, other, result, shownSince: () => shown.slice(3) }
}

describe('F17: two reviews of one run that are on their way at once', () => {
  it.each<[string, Stored]>([
    ['said back', first],
    ['not said back', undefined],
  ])('show the later one, whatever becomes of the earlier: stored, and %s', async (_, stored) => {
    const { one, other, shownSince } = await submitTwo()
    await happens(() => one.resolve(stored))
    await happens(() => other.resolve(second))
    expect(shownSince()).toEqual([])
  })

  it('show the later one, also when the earlier is refused', async () => {
    const { one, other, shownSince } = await submitTwo()
    await happens(() => one.reject(new Error('Full')))
    expect(shownSince()).toEqual([])
    await happens(() => other.resolve(second))
    expect(shownSince()).toEqual([])
  })

  it('show the earlier one, which is stored, once the later is refused', async () => {
    const { one, other, shownSince } = await submitTwo()
    await happens(() => one.resolve(first))
    await happens(() => other.reject(new Error('Full')))
    expect(shownSince()).toEqual(['first'])
  })

  it('show the server’s own when both are refused', async () => {
    const { one, other, shownSince } = await submitTwo()
    await happens(() => one.reject(new Error('Full')))
    await happens(() => other.reject(new Error('Full')))
    expect(shownSince()).toEqual(['before'])
  })

  it('show the one that was stored last, if that is the one that was given first', async () => {
    const { one, other, shownSince } = await submitTwo()
    await happens(() => other.resolve(second))
    await happens(() => one.resolve(first))
    expect(shownSince()).toEqual(['first'])
  })

  it('keep the one that is stored from a poll of before, also when the other is refused', async () => {
    const { step, release } = held(read)
    const { one, other, shownSince } = await submitTwo(step)
    await happens(() => other.resolve(second))
    await happens(() => one.reject(new Error('Full')))
    await happens(release)
    expect(shownSince()).toEqual([])
  })

  it('keep the one that is stored, if the other is refused after it', async () => {
    const { one, other, result, shownSince } = await submitTwo()
    await happens(() => other.resolve(second))
    await happens(() => one.reject(new ReviewConflictError(second)))
    expect([shownSince(), result.current[0]?.conflict?.theirs]).toEqual([[], second])
  })
})
