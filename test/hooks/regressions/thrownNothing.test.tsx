import { useMutation, useQuery } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import {
  fetchRun,
  parseRun,
  reviewMutationOptions,
  type Run,
  type RunClient,
  runQueryOptions,
  seedRun,
  useExtraction,
  useReview,
  useRun,
  useRuns,
  useStartRun,
  useUploadFile,
  waitForRun,
} from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness, type Harness } from '../../support/buildHarness.tsx'
import { failureOf } from '../../support/failureOf.ts'
import { passInAct, testTable } from '../../support/renderExtraction.tsx'
import { testRef } from '../../support/renderRun.tsx'

const source = { uri: 'https://files.example/one.pdf', filename: 'one.pdf', mimetype: 'application/pdf' }
const review = { approved: true }
const { run } = parseRun({ status: 'running' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A client of an app's own, and a `submit`, which fail and give no error. */
function setUp(nothing: undefined | null) {
  // What an app may do, and no house of good rules.
  // oxlint-disable-next-line typescript/prefer-promise-reject-errors
  const fail = () => Promise.reject(nothing)
  const client: RunClient = { baseUrl: '/api', scope: 'own', request: fail, getRun: fail }
  return { ...buildHarness({ client }), submit: fail }
}
type Fails = ReturnType<typeof setUp>

const hooks: Record<string, [use: (harness: Fails) => unknown, begin?: (result: never) => void]> = {
  'submit of useReview': [
    ({ submit }) => useReview(testRef, { submit, checkFirst: false }),
    (result: ReturnType<typeof useReview>) => void result.submit(review),
  ],
  'the check of useReview': [
    () => useReview(testRef, { submit: async () => {} }),
    (result: ReturnType<typeof useReview>) => void result.submit(review),
  ],
  reviewMutationOptions: [
    ({ client, queryClient, submit }) =>
      useMutation(reviewMutationOptions(client, queryClient, { submit, checkFirst: false })),
    ({ mutate }: { mutate: (sent: object) => void }) => mutate({ ref: testRef, review }),
  ],
  useUploadFile: [
    () => useUploadFile(testTable),
    (result: ReturnType<typeof useUploadFile>) => result.mutate({ source }),
  ],
  useStartRun: [
    () => useStartRun(testTable),
    (result: ReturnType<typeof useStartRun>) => result.mutate({ rowId: 'row-1' }),
  ],
  'extract of useExtraction': [
    () => useExtraction(testTable),
    (result: ReturnType<typeof useExtraction>) => void result.extract(source),
  ],
  'resume of useExtraction': [
    () => useExtraction(testTable),
    (result: ReturnType<typeof useExtraction>) => void result.resume({ rowId: 'row-1' }),
  ],
  useRun: [() => useRun(testRef)],
  useRuns: [() => useRuns([testRef]).runs[0]],
  runQueryOptions: [({ client }) => useQuery(runQueryOptions(client, testRef))],
}

const calls: Record<string, (harness: Harness) => Promise<unknown>> = {
  fetchRun: ({ client, queryClient }) => fetchRun(queryClient, client, testRef),
  waitForRun: ({ client }) => waitForRun(client, testRef),
}

describe.each([undefined, null])('what fails with %s in place of an error', (nothing) => {
  it.each(Object.entries(hooks))('is told as a failure by %s', async (_, [use, begin]) => {
    const harness = setUp(nothing)
    const { result } = renderHook(() => use(harness) as { error: unknown }, { wrapper: harness.wrapper })
    act(() => begin?.(result.current as never))
    await passInAct(1_000)
    expect(result.current.error).toMatchObject({ code: 'RUN-INPUT', class: 'fatal' })
  })

  it.each(Object.entries(calls))('is told as a failure by %s', async (_, call) => {
    expect(await failureOf(call(setUp(nothing)))).toMatchObject({ code: 'RUN-INPUT' })
  })

  it('ends a watch, and says so', async () => {
    const { client, queryClient, wrapper } = setUp(nothing)
    seedRun(queryClient, client, testRef, run as Run)
    const { result } = renderHook(() => useRun(testRef), { wrapper })
    await passInAct(10_000)
    expect(result.current).toMatchObject({ connection: 'stopped', error: { code: 'RUN-INPUT' } })
  })
})
