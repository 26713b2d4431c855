import { MutationCache, QueryClient, useIsMutating, useMutation } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { type Review, reviewMutationOptions, useReview, useRun, useUploadFile } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { countTimers } from '../../support/countTimers.ts'
import { happens, later, renderReview } from '../../support/renderReview.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

const unreviewed = json({ status: 'done', data: {} })
const mine = { approved: true, comment: 'all fits' }
const full = new Error('full')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('F20: a review on its way is a mutation as any other', () => {
  it('that useIsMutating and a mutation cache of the app see, by its key', async () => {
    const storing = later<Review>()
    const onSuccess = vi.fn()
    const queryClient = new QueryClient({ mutationCache: new MutationCache({ onSuccess }) })
    const { wrapper, submit, client } = renderReview([unreviewed], {
      submit: () => storing.promise,
      queryClient,
    })
    const mutationKey = ['cloudsquid', client.scope, 'review']
    const counts = renderHook(() => [useIsMutating({ mutationKey }), useIsMutating()], { wrapper })
    await pass(0)
    await submit(mine)
    expect(counts.result.current).toEqual([1, 1])
    await happens(() => storing.resolve(mine))
    expect([counts.result.current, onSuccess.mock.calls.length]).toEqual([[0, 0], 1])
    expect(onSuccess.mock.calls[0]?.slice(0, 2)).toMatchObject([mine, { ref: testRef, review: mine }])
  })

  it.each([undefined, 0, 1_000])('that sets no timer while it waits, with a gcTime of %j', async (gcTime) => {
    const storing = later<Review>()
    const mutations = gcTime === undefined ? {} : { gcTime }
    const { submit, queryClient } = renderReview([unreviewed], {
      submit: () => storing.promise,
      defaultOptions: { mutations },
    })
    await pass(0)
    await submit(mine)
    expect(await countTimers(1_000)).toBe(0)
    await happens(() => storing.resolve(mine))
    if (gcTime !== undefined) await pass(gcTime + 1)
    if (gcTime !== undefined) expect(queryClient.getMutationCache().getAll()).toEqual([])
  })

  it('that is not sent again when the app resumes what was paused', async () => {
    const store = vi.fn(() => new Promise<Review>(() => {}))
    const { submit, queryClient } = renderReview([unreviewed], { submit: store })
    await pass(0)
    await submit(mine)
    await act(async () => void queryClient.resumePausedMutations())
    await pass(1_000)
    expect(store).toHaveBeenCalledTimes(1)
  })
})

const callbacks: [string, () => unknown][] = [
  [
    'throw',
    () => {
      throw new Error('of the app')
    },
  ],
  ['never end', () => new Promise(() => {})],
  ['reject', () => Promise.reject(new Error('of the app'))],
]

/** TanStack Query hands what callbacks of a mutation cache throw to the page's own handler, and that is the app's. */
function catchUnhandled() {
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', () => {})
  onTestFinished(() => {
    process.removeAllListeners('unhandledRejection')
    for (const listener of others) process.on('unhandledRejection', listener)
  })
}

describe.each(callbacks)('F23: callbacks of the mutation cache that %s', (_, callback) => {
  const build = () => {
    const options = { onSuccess: callback, onError: callback, onSettled: callback }
    return new QueryClient({ mutationCache: new MutationCache(options) })
  }

  it('take nothing from a review that is stored', async () => {
    catchUnhandled()
    const { submit, now } = renderReview([unreviewed], {
      submit: async (review) => review,
      queryClient: build(),
    })
    await pass(0)
    expect(await submit(mine)).toBe(true)
    expect(now().review).toMatchObject({
      state: 'approved',
      isSubmitting: false,
      error: null,
      draft: undefined,
    })
    expect(await submit({ ...mine, approved: false })).toBe(true)
    expect(now().review.state).toBe('rejected')
  })

  it('show the server’s own again when it is not', async () => {
    catchUnhandled()
    const queryClient = build()
    const { submit, now } = renderReview([unreviewed], { submit: () => Promise.reject(full), queryClient })
    await pass(0)
    expect(await submit(mine)).toBe(false)
    expect(now().review).toMatchObject({ state: 'awaiting', isSubmitting: false, error: full, draft: mine })
  })
})

describe('F17: reviewMutationOptions with callbacks of the app beside them', () => {
  it.each([true, false])('hold and show a review as without; stored: %j', async (isStored) => {
    const storing = later<Review>()
    const { wrapper, client, queryClient } = buildHarness({ fetch: scriptFetch([unreviewed]).fetch })
    const own = { onMutate: vi.fn(), onSuccess: vi.fn(), onError: vi.fn() }
    const { result } = renderHook(
      () => ({
        run: useRun(testRef).run,
        review: useMutation({
          ...reviewMutationOptions(client, queryClient, { submit: () => storing.promise, checkFirst: false }),
          ...own,
        }),
      }),
      { wrapper },
    )
    await pass(0)
    await happens(() => result.current.review.mutate({ ref: testRef, review: mine, seen: undefined }))
    expect(result.current.run?.review).toMatchObject(mine)
    await happens(() => (isStored ? storing.resolve(mine) : storing.reject(full)))
    expect(result.current.run?.review).toEqual(isStored ? mine : undefined)
    expect([own.onMutate, own.onSuccess, own.onError].map(({ mock }) => mock.calls.length)).toEqual(
      isStored ? [1, 1, 0] : [1, 0, 1],
    )
  })
})

it('F20: keys name the client, and the table where there is one', async () => {
  const { wrapper, client, queryClient } = buildHarness({
    fetch: scriptFetch([json({ row_id: 'row-1' })]).fetch,
  })
  const table = { projectName: 'p', tableId: 't' }
  const { result } = renderHook(
    () => ({
      upload: useUploadFile(table),
      review: useReview(testRef, { submit: async () => {}, checkFirst: false }),
    }),
    { wrapper },
  )
  act(() => result.current.upload.mutate({ source: new File(['a'], 'a.txt', { type: 'text/plain' }) }))
  act(() => void result.current.review.submit({ approved: true }))
  await pass(0)
  const keys = queryClient
    .getMutationCache()
    .getAll()
    .map(({ options }) => options.mutationKey)
  expect(keys).toEqual([
    ['cloudsquid', client.scope, 'p', 't', 'upload'],
    ['cloudsquid', client.scope, 'review'],
  ])
})
