import { act, cleanup, render } from '@testing-library/react'
import { type JsonObject, type JsonPatchOperation, type Review, useRun } from 'cloudsquid-react'
import { Profiler } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { happens, later, renderReview } from '../../support/renderReview.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

const corrections: JsonPatchOperation[] = [
  { op: 'test', path: '/amount', value: 289 },
  { op: 'replace', path: '/amount', value: 189 },
]
const accepted_findings = [{ pointer: '/net', code: 'net-plus-tax', reason: 'The supplier rounds.' }]
const mine = { approved: true, reviewed_by: 'Dana', corrections, accepted_findings }
const stored = { ...mine, review_date: '2026-03-01T10:00:00Z' }
const answer = (amount: number, review?: Review, status = 'running') =>
  json({
    status,
    data: { amount },
    ...(review && { review: JSON.parse(JSON.stringify(review)) as JsonObject }),
  })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('F17: corrections go with the review', () => {
  it('to `submit`, and are shown while it is on its way; the data stays the server’s until it has answered', async () => {
    const storing = later<Review>()
    const submit = vi.fn(() => storing.promise)
    const script = [answer(289, undefined, 'done'), answer(189, stored, 'done')]
    const { submit: send, now } = renderReview(script, { submit })
    await pass(0)
    await send(mine)
    expect(submit).toHaveBeenCalledWith(mine, testRef, undefined)
    expect(now().run.run).toMatchObject({ data: { amount: 289 }, review: { corrections, accepted_findings } })
    await happens(() => storing.resolve(stored))
    await pass(0)
    expect(now().run.run).toMatchObject({ data: { amount: 189 }, review: stored })
  })

  it.each([
    ['with corrections', corrections, 2],
    ['without', undefined, 1],
    ['with none', [], 1],
  ])('%s, the run is read %3$i times when the server has said what it stored', async (_, given, times) => {
    const review = { ...stored, corrections: given }
    const { submit, requests } = renderReview([answer(289, undefined, 'done')], {
      submit: async () => review,
    })
    await pass(0)
    await submit({ ...mine, corrections: given })
    await pass(0)
    expect(requests).toHaveLength(times)
  })

  it('and are taken back with it when it is not stored; the draft keeps them', async () => {
    const fail = () => Promise.reject(new Error('down'))
    const { submit, now } = renderReview([answer(289)], { submit: fail })
    await pass(0)
    await submit(mine)
    expect(now().run.run?.review).toBeUndefined()
    expect(now().review.draft).toEqual(mine)
  })

  it('a draft carries them beside what else is edited', async () => {
    const { now } = renderReview([answer(289)])
    await pass(0)
    act(() => now().review.edit({ corrections }))
    act(() => now().review.edit({ comment: 'the sum' }))
    expect(now().review.draft).toEqual({ corrections, comment: 'the sum' })
  })

  it('somebody else’s, of the same verdict and date, are a conflict', async () => {
    const theirs = { ...stored, corrections: [{ op: 'remove' as const, path: '/amount' }] }
    const { now } = renderReview([answer(289, stored), answer(289, theirs)])
    await pass(0)
    act(() => now().review.edit({ comment: 'the sum' }))
    await pass(5_000)
    expect(now().review.conflict?.theirs?.corrections).toEqual(theirs.corrections)
  })

  it.each([
    ['none', undefined],
    [
      'others, counted from what was extracted',
      [{ op: 'replace' as const, path: '/net', value: 1 }, ...corrections],
    ],
  ])('stored by a server that then says %s, are no conflict with oneself', async (_, said) => {
    const theirs = { ...stored, corrections: said, accepted_findings: undefined }
    const { submit, now } = renderReview([answer(289), answer(189, theirs)], { submit: async () => {} })
    await pass(0)
    await submit(mine)
    act(() => now().review.edit({ comment: 'once more' }))
    await pass(10_000)
    expect(now().review.conflict).toBeUndefined()
  })

  it('an empty list says what none says', async () => {
    const empty = { ...stored, corrections: [], accepted_findings: [] }
    const none = { ...stored, corrections: undefined, accepted_findings: undefined }
    const { submit, now } = renderReview([answer(289), answer(289, none)], { submit: async () => empty })
    await pass(0)
    await submit({ ...mine, corrections: [] })
    act(() => now().review.edit({ comment: 'once more' }))
    await pass(10_000)
    expect(now().review.conflict).toBeUndefined()
  })
})

describe('F14: an unchanged poll with corrections', () => {
  it('commits nothing, and gives the same objects', async () => {
    const seen = new Set<unknown>()
    const commits = vi.fn()
    const { fetch, requests } = scriptFetch([answer(189, stored)])
    const { wrapper: Wrapper } = buildHarness({ fetch })
    const Screen = () => {
      const { run } = useRun(testRef)
      seen.add(run?.review?.corrections)
      return <p>{run?.review?.corrections?.length}</p>
    }
    render(
      <Wrapper>
        <Profiler id="screen" onRender={commits}>
          <Screen />
        </Profiler>
      </Wrapper>,
    )
    await pass(60_000)
    expect(requests.length).toBeGreaterThan(10)
    expect(commits).toHaveBeenCalledTimes(2)
    expect(seen.size).toBe(2)
  })
})
