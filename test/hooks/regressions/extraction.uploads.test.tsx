import { type DefaultOptions, QueryClient } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { useRun, useStartRun, useUploadFile } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { catchUncaught } from '../../support/catchUncaught.ts'
import { passInAct, testTable } from '../../support/renderExtraction.tsx'
import { drop, json, scriptFetch, type Step } from '../../support/scriptFetch.ts'
import { stubXhr } from '../../support/stubXhr.ts'

const source = new File(['hello'], 'a.txt', { type: 'text/plain' })
const uploaded = '{"row_id":"row-1"}'
const otherTable = { projectName: 'local', tableId: 'table-2' }
const row = { ...testTable, rowId: 'row-1' }
const ref = { ...testTable, runId: 'run-1' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function renderUpload() {
  const sent = stubXhr()
  const { wrapper } = buildHarness()
  return { sent, ...renderHook((table) => useUploadFile(table), { wrapper, initialProps: testTable }) }
}

function renderBoth(script: Step[], queryClient = new QueryClient()) {
  const { fetch, requests } = scriptFetch(script)
  const { wrapper } = buildHarness({ fetch, queryClient })
  const useBoth = () => {
    const [upload, start] = [useUploadFile(testTable), useStartRun(testTable)]
    return { upload, start, run: useRun(start.data) }
  }
  return { requests, ...renderHook(useBoth, { wrapper }) }
}

describe('useUploadFile and useStartRun: one thing leads to the next', () => {
  it('what an upload gives is what a start takes, and what that gives is what useRun takes', async () => {
    const script = [json({ row_id: 'row-1' }), json({ run_id: 'run-1' }), json({ status: 'done', data: {} })]
    const { result, requests } = renderBoth(script)
    act(() =>
      result.current.upload.mutate({ source }, { onSuccess: (data) => result.current.start.mutate(data) }),
    )
    await passInAct(0)
    const { upload, start, run } = result.current
    expect([upload.data, start.data, run.phase]).toEqual([row, ref, 'done'])
    expect(requests[1]?.body).toBe('{"row_id":"row-1"}')
  })

  it('a row of another table is started there', async () => {
    const { result, requests } = renderBoth([json({ run_id: 'run-1' }), json({ status: 'pending' })])
    act(() => result.current.start.mutate({ ...otherTable, rowId: 'row-1' }))
    await passInAct(0)
    expect(result.current.start.data).toEqual({ ...otherTable, runId: 'run-1' })
    expect(requests.every(({ url }) => url.includes('table-2'))).toBe(true)
  })

  it('mutate, mutateAsync and reset are the same functions on each render', async () => {
    const { result, rerender } = renderBoth([json({ row_id: 'row-1' })])
    const functions = () =>
      [result.current.upload, result.current.start].flatMap((it) => [it.mutate, it.mutateAsync, it.reset])
    const first = functions()
    act(() => result.current.upload.mutate({ source }))
    await passInAct(0)
    rerender()
    expect(functions().map((call, index) => call === first[index])).toEqual(first.map(() => true))
  })

  it('a screen stays where the app would tear it down at a failure', async () => {
    const mutations: DefaultOptions['mutations'] = { throwOnError: true }
    const { result } = renderBoth([drop], new QueryClient({ defaultOptions: { mutations } }))
    act(() => result.current.upload.mutate({ source }))
    act(() => result.current.start.mutate({ rowId: 'row-1' }))
    await passInAct(0)
    expect([result.current.upload.isError, result.current.start.isError]).toEqual([true, true])
  })

  it('appear in the cache of the query client that they are given', async () => {
    const queryClient = new QueryClient()
    const { fetch } = scriptFetch([drop])
    const { wrapper, queryClient: above } = buildHarness({ fetch })
    const { result } = renderHook(
      () => [useUploadFile(testTable, { queryClient }), useStartRun(testTable, { queryClient })] as const,
      { wrapper },
    )
    act(() => result.current[0].mutate({ source }))
    act(() => result.current[1].mutate(row))
    await passInAct(0)
    const count = (it: QueryClient) => it.getMutationCache().getAll().length
    expect([count(queryClient), count(above)]).toEqual([2, 0])
  })
})

describe('useUploadFile: progress', () => {
  it('of an upload that its signal has ended goes no further', async () => {
    const { sent, result } = renderUpload()
    const controller = new AbortController()
    act(() => result.current.mutate({ source, signal: controller.signal }))
    await passInAct(0)
    act(() => sent[0]?.progress(1, 4))
    act(() => controller.abort())
    act(() => sent[0]?.progress(3, 4))
    await passInAct(0)
    expect([result.current.isError, result.current.progress]).toEqual([true, 0.25])
  })

  it('is that of the latest of two uploads, also of the same file by the same variables', async () => {
    const { sent, result } = renderUpload()
    const variables = { source }
    act(() => result.current.mutate(variables))
    await passInAct(0)
    act(() => sent[0]?.progress(3, 4))
    act(() => result.current.mutate(variables))
    await passInAct(0)
    expect(result.current.progress).toBe(0)
    act(() => sent[0]?.progress(1, 1))
    expect(result.current.progress).toBe(0)
    act(() => sent[1]?.progress(1, 4))
    expect(result.current.progress).toBe(0.25)
  })

  it.each<[string, (upload: ReturnType<typeof renderUpload>) => void]>([
    ['reset', ({ result }) => result.current.reset()],
    ['another table', ({ rerender }) => rerender(otherTable)],
  ])('is 0 again with %s, and what the upload still does changes nothing', async (_, leave) => {
    const upload = renderUpload()
    const { sent, result } = upload
    act(() => result.current.mutate({ source }))
    await passInAct(0)
    act(() => sent[0]?.progress(1, 2))
    act(() => leave(upload))
    await passInAct(0)
    expect([result.current.status, result.current.progress]).toEqual(['idle', 0])
    act(() => sent[0]?.progress(3, 4))
    await act(async () => sent[0]?.answer(200, uploaded))
    await passInAct(0)
    expect([result.current.status, result.current.progress, result.current.data]).toEqual([
      'idle',
      0,
      undefined,
    ])
  })

  it('told to a function that throws loses no row, and the page hears of it', async () => {
    const uncaught = catchUncaught()
    const { sent, result } = renderUpload()
    const onProgress = (progress: number) => {
      if (progress === 1) throw new Error('the bar broke')
    }
    act(() => result.current.mutate({ source, onProgress }))
    await passInAct(0)
    await act(async () => sent[0]?.answer(200, uploaded))
    await passInAct(0)
    expect([result.current.data, uncaught.map(String)]).toEqual([row, ['Error: the bar broke']])
  })
})
