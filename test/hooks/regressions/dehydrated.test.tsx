import { dehydrate, type DehydratedState, hydrate, type QueryClient } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { useReview, useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { later, renderReview } from '../../support/renderReview.tsx'
import { pass, renderRun, testRef } from '../../support/renderRun.tsx'
import { drop, json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'
import { setVisibility } from '../../support/setVisibility.ts'

const body = 'a text of the document that is there once'
const running = json({ status: 'running', data: { text: body }, reasoning: 'page 1' })
const done = json({ status: 'done', data: { text: body } })

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2025-03-01T10:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const everything = { shouldDehydrateQuery: () => true, shouldRedactErrors: () => false }

/** How a cache comes into the next page: through text, as every store does, or in one process. */
const ways: [string, (state: DehydratedState) => DehydratedState][] = [
  ['through JSON', (state) => JSON.parse(JSON.stringify(state)) as DehydratedState],
  ['in one process', (state) => state],
]

/** Opens the next page over what a cache held. */
function openPage(from: QueryClient, script: Step[], carry: (state: DehydratedState) => DehydratedState) {
  const scripted = scriptFetch(script)
  const harness = buildHarness({ fetch: scripted.fetch })
  hydrate(harness.queryClient, carry(dehydrate(from, everything)))
  const { result } = renderHook(
    () => ({
      run: useRun(testRef),
      review: useReview(testRef, { submit: async () => {}, checkFirst: false }),
    }),
    { wrapper: harness.wrapper },
  )
  return { ...harness, now: () => result.current, requests: scripted.requests }
}

const states: [string, Step[], number][] = [
  ['before the first answer', [neverAnswer], 0],
  ['with a run', [running], 500],
  ['after many polls', [running], 60_000],
  ['with a run that is done', [done], 500],
  ['with a hint of the server', [json({ status: 'pending' }, { headers: { 'retry-after': '30' } })], 500],
  ['after a failure that passes', [running, drop], 4_000],
  ['after a failure at first', [status(503, '{"message":"full"}', { 'retry-after': '3' })], 500],
  ['after a timeout', [neverAnswer], 31_000],
  ['after a failure for good', [running, status(403)], 4_000],
  ['after an answer that is no run', [json([])], 500],
  ['with an old shape', [json({ status: 'done', result: { text: body } })], 500],
  ['with an unknown status', [json({ status: 'paused', data: null })], 500],
  ['with a failed run', [json({ status: 'error', message: 'no text' })], 500],
]

describe('F21: what a page leaves behind', () => {
  it.each(states)('is plain JSON %s', async (_, script, afterMs) => {
    const { queryClient } = renderRun(script)
    await pass(afterMs)
    for (const options of [{}, everything])
      for (const { state } of dehydrate(queryClient, options).queries)
        // Errors and promises of a query are TanStack Query's own; the data is ours.
        expect(JSON.parse(JSON.stringify({ data: state.data ?? null }))).toStrictEqual({
          data: state.data ?? null,
        })
  })

  it.each(states.filter(([name]) => !/for good|no run|before/.test(name)))(
    'is plain JSON as a whole %s, whoever follows',
    async (_, script, afterMs) => {
      const { fetch } = scriptFetch(script)
      const { queryClient, wrapper } = buildHarness({ fetch })
      renderHook(
        () => [
          useRun(testRef),
          useRuns([testRef], { isVisible: () => true }),
          useReview(testRef, { submit: async () => {} }),
        ],
        { wrapper },
      )
      await pass(afterMs)
      const state = dehydrate(queryClient)
      expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state)
    },
  )

  it('is plain JSON with a review that is being stored', async () => {
    const { queryClient, submit } = renderReview([done], { submit: () => later<void>().promise })
    await pass(0)
    await submit({ approved: true, reviewed_by: 'Dana' })
    const [query] = dehydrate(queryClient).queries
    expect(JSON.parse(JSON.stringify(query?.state.data))).toStrictEqual(query?.state.data)
  })

  it.each([
    ['a run', running],
    ['a run that is done', done],
    ['a run in the old shape', json({ status: 'done', result: { text: body } })],
  ])('holds the body of %s once', async (_, step) => {
    const { queryClient } = renderRun([step])
    await pass(500)
    expect(JSON.stringify(dehydrate(queryClient)).split(body)).toHaveLength(2)
  })
})

describe.each(ways)('F21: a page that is opened over what another left, %s', (_, carry) => {
  it('has the same run, with all its fields', async () => {
    const first = renderRun([done])
    await pass(500)
    const { run } = first.now()
    first.unmount()
    await pass(0)
    const page = openPage(first.queryClient, [running], carry)
    expect(page.now().run).toMatchObject({ phase: 'done', connection: 'settled' })
    expect(page.now().run.run).toEqual(run)
    expect(page.now().run.run?.raw).toEqual(run?.raw)
    await pass(60_000)
    expect(page.requests).toHaveLength(0)
  })

  it('does not show a review that was on its way', async () => {
    const first = renderReview([done], { submit: () => later<void>().promise })
    await pass(500)
    await first.submit({ approved: true, reviewed_by: 'Dana' })
    expect(first.now().review.state).toBe('approved')
    const page = openPage(first.queryClient, [done], carry)
    expect([page.now().review.state, page.now().run.run?.review]).toEqual(['awaiting', undefined])
    await pass(60_000)
    expect([page.now().review.state, page.now().review.isSubmitting]).toEqual(['awaiting', false])
  })

  it('shows the verdict of the server in its place, if there was one', async () => {
    const theirs = {
      approved: false,
      reviewed_by: 'Lee',
      comment: 'wrong total',
      review_date: '2025-02-01T10:00:00Z',
    }
    const reviewed = json({ status: 'done', data: {}, review: theirs })
    const first = renderReview([reviewed], { submit: () => later<void>().promise })
    await pass(500)
    await first.submit({ approved: true, reviewed_by: 'Dana' })
    const page = openPage(first.queryClient, [reviewed], carry)
    expect([page.now().review.state, page.now().review.review]).toEqual(['rejected', theirs])
  })

  it('sees a newer verdict, however many turns the other page had', async () => {
    const theirs = { approved: false, reviewed_by: 'Lee', comment: 'no', review_date: '2025-03-02T10:00:00Z' }
    const first = renderReview([json({ status: 'running' })], {
      submit: async (review) => review,
      intervalMs: 250,
    })
    await pass(30_000)
    await first.submit({ approved: true, reviewed_by: 'Dana' })
    const state = carry(dehydrate(first.queryClient, everything))
    cleanup()
    // A page that was loaded anew counts its turns from the beginning.
    vi.resetModules()
    const anew = await import('cloudsquid-react')
    const query = await import('@tanstack/react-query')
    const library = await import('@testing-library/react')
    onTestFinished(() => library.cleanup())
    const { fetch } = scriptFetch([json({ status: 'running', review: theirs })])
    const client = anew.createRunClient({ baseUrl: '/api', fetch })
    const queryClient = new query.QueryClient()
    query.hydrate(queryClient, state)
    const { result } = library.renderHook(
      () => {
        anew.useRun(testRef)
        return anew.useReview(testRef, { submit: async () => {}, checkFirst: false })
      },
      {
        wrapper: ({ children }) => (
          <query.QueryClientProvider client={queryClient}>
            <anew.RunClientProvider client={client}>{children}</anew.RunClientProvider>
          </query.QueryClientProvider>
        ),
      },
    )
    expect(result.current.state).toBe('approved')
    await pass(5_000)
    expect([result.current.state, result.current.review?.reviewed_by]).toEqual(['rejected', 'Lee'])
  })

  it.each([
    ['a failure that passes', [running, drop], 4_000],
    ['a failure for good', [running, status(403)], 4_000],
  ])('does not show %s of the other', async (__, script, afterMs) => {
    const first = renderRun(script)
    await pass(afterMs)
    expect(first.now().error).not.toBeNull()
    first.unmount()
    const page = openPage(first.queryClient, [running], carry)
    expect(page.now().run).toMatchObject({ phase: 'running', error: null, failureCount: 0 })
    expect(['live', 'reconnecting']).toContain(page.now().run.connection)
    await pass(1_000)
    expect(page.now().run).toMatchObject({ phase: 'running', connection: 'live', error: null })
    expect(page.requests.length).toBeGreaterThan(0)
  })

  it('has a deadline of its own', async () => {
    const first = renderRun([running], { run: { deadlineMs: 10_000 } })
    await pass(60_000)
    expect(first.now().connection).toBe('expired')
    first.unmount()
    const page = openPage(first.queryClient, [running], carry)
    await pass(1_000)
    expect([page.now().run.connection, page.requests.length]).toEqual(['live', 1])
    await pass(3_000_000)
    expect(page.now().run.connection).toBe('live')
  })

  it('lets a watch that is under way be: nothing flickers, and the end stays where it was', async () => {
    const live = renderRun([running], { run: { deadlineMs: 30_000 } })
    await pass(10_000)
    const other = renderRun([running])
    await pass(500)
    act(() => hydrate(live.queryClient, carry(dehydrate(other.queryClient, everything))))
    await pass(0)
    expect(live.now()).toMatchObject({ phase: 'running', connection: 'live', error: null })
    await pass(19_000)
    expect(live.now().connection).toBe('live')
    await pass(2_000)
    expect(live.now().connection).toBe('expired')
  })

  it('that comes in a hidden tab asks when it is seen', async () => {
    const first = renderRun([running])
    await pass(500)
    first.unmount()
    await pass(3_600_000)
    setVisibility('hidden')
    const page = openPage(first.queryClient, [running], carry)
    await pass(60_000)
    act(() => setVisibility('visible'))
    await pass(1_000)
    expect(page.now().run).toMatchObject({ phase: 'running', connection: 'live' })
  })
})
