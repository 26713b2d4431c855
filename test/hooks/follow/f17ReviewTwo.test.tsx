import { useMutation } from '@tanstack/react-query'
import { cleanup, renderHook } from '@testing-library/react'
import {
  ReviewConflictError,
  reviewMutationOptions,
  type ReviewOptions,
  useReview,
  useRun,
} from 'cloudsquid-react'
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

/** Two mutations that have each just submitted a review while a poll is under way, the first one first. */
async function submitTwo(poll: Step = neverAnswer) {
  const { fetch } = scriptFetch([read, poll, neverAnswer])
  const { wrapper, client, queryClient } = buildHarness({ fetch })
  const calls = [later<Stored>(), later<Stored>()]
  const shown: (string | undefined)[] = []
  const { result } = renderHook(
    () => {
      const comment = useRun(testRef).run?.review?.comment ?? undefined
      if (shown.at(-1) !== comment) shown.push(comment)
      return calls.map(({ promise }) =>
        useMutation(
          reviewMutationOptions(client, queryClient, { submit: () => promise, checkFirst: false }),
          queryClient,
        ),
      )
    },
    { wrapper },
  )
  await pass(2_000)
  const seen = { comment: 'before' }
  await happens(() => result.current[0]?.mutate({ ref: testRef, review: first, seen }))
  await happens(() => result.current[1]?.mutate({ ref: testRef, review: second, seen }))
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
    expect([shownSince(), result.current[0]?.error]).toEqual([[], new ReviewConflictError(second)])
  })

  it('are one by useReview: of two components, the second does not send', async () => {
    const { wrapper } = buildHarness({ fetch: scriptFetch([read]).fetch })
    const storing = later<Stored>()
    const submit = vi.fn(() => storing.promise)
    const { result } = renderHook(
      () => {
        useRun(testRef)
        return [0, 1].map(() => useReview(testRef, { submit, checkFirst: false }))
      },
      { wrapper },
    )
    await pass(0)
    const both = Promise.all([result.current[0]?.submit(first), result.current[1]?.submit(second)])
    await happens(() => storing.resolve(first))
    expect([await both, submit.mock.calls.length]).toEqual([[true, false], 1])
    expect(result.current.map(({ review }) => review?.comment)).toEqual(['first', 'first'])
  })
})
