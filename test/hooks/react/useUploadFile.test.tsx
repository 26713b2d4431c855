import { act, renderHook } from '@testing-library/react'
import { useStartRun, useUploadFile } from 'cloudsquid-react'
import { describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { drop, json, neverAnswer, scriptFetch, status, type Step } from '../../support/scriptFetch.ts'
import { setOnline } from '../../support/setOnline.ts'
import { stubXhr } from '../../support/stubXhr.ts'

const table = { projectName: 'local', tableId: 'table-1' }
const source = new File(['hello'], 'a.txt', { type: 'text/plain' })

function renderUpload(script?: Step[]) {
  const scripted = script && scriptFetch(script)
  const { wrapper } = buildHarness({
    ...(scripted && { fetch: scripted.fetch }),
    defaultOptions: { mutations: { retry: 3 } },
  })
  return { ...renderHook(() => useUploadFile(table), { wrapper }), requests: scripted?.requests ?? [] }
}

describe('useUploadFile', () => {
  it('uploads and gives the row', async () => {
    const { result, requests } = renderUpload([json({ row_id: 'row-1' })])
    await act(() => result.current.mutateAsync({ source }))
    expect(result.current).toMatchObject({ isSuccess: true, data: { ...table, rowId: 'row-1' }, progress: 1 })
    expect(requests[0]?.url).toBe('/api/projects/local/tables/table-1/files')
  })

  it('tells the progress as the browser does, to the component and to the caller', async () => {
    const sent = stubXhr()
    const { result } = renderUpload()
    const onProgress = vi.fn()
    act(() => result.current.mutate({ source, onProgress }))
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    act(() => sent[0]?.progress(1, 4))
    expect([result.current.progress, result.current.isPending]).toEqual([0.25, true])
    await act(async () => sent[0]?.answer(200, '{"row_id":"row-1"}'))
    await vi.waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(onProgress.mock.calls.flat()).toEqual([0, 0.25, 1])
  })

  it('begins at 0 again with the next file, before it is read', async () => {
    const sent = stubXhr()
    const { result } = renderUpload()
    act(() => result.current.mutate({ source }))
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    await act(async () => sent[0]?.answer(200, '{"row_id":"row-1"}'))
    expect(result.current.progress).toBe(1)
    const slowToRead = Object.assign(new File(['x'], 'b.txt', { type: 'text/plain' }), {
      arrayBuffer: () => new Promise<never>(() => {}),
    })
    await act(async () => result.current.mutate({ source: slowToRead }))
    expect(result.current.progress).toBe(0)
  })

  it.each<[string, Step, string]>([
    ['a broken connection', drop, 'RUN-NETWORK'],
    ['HTTP 503', status(503), 'RUN-5XX'],
    ['HTTP 413', status(413), 'RUN-413'],
  ])('sends once and fails with %s, whatever the query client retries', async (_, step, code) => {
    const { result, requests } = renderUpload([step])
    await act(async () => result.current.mutateAsync({ source }).catch(() => {}))
    expect(result.current).toMatchObject({ isError: true, error: { code } })
    expect(requests).toHaveLength(1)
  })

  it('refuses a kind of file that the API does not take, without a request', async () => {
    const { result, requests } = renderUpload([json({ row_id: 'row-1' })])
    const picture = new File(['x'], 'a.webp', { type: 'image/webp' })
    await act(async () => result.current.mutateAsync({ source: picture }).catch(() => {}))
    expect(result.current.error).toMatchObject({ code: 'RUN-INPUT' })
    expect(requests).toEqual([])
  })

  it('fails at once while offline, and sends nothing later by surprise', async () => {
    const { result, requests } = renderUpload([drop])
    setOnline(false)
    await act(async () => result.current.mutateAsync({ source }).catch(() => {}))
    expect(result.current.isError).toBe(true)
    await act(async () => setOnline(true))
    expect(requests).toHaveLength(1)
  })

  it('ends by the signal', async () => {
    const { result, requests } = renderUpload([neverAnswer])
    const controller = new AbortController()
    act(() => result.current.mutate({ source, signal: controller.signal }))
    await vi.waitFor(() => expect(requests).toHaveLength(1))
    await act(async () => controller.abort(new Error('the user left')))
    await vi.waitFor(() => expect(result.current.error?.message).toBe('the user left'))
    expect(requests[0]?.signal?.aborted).toBe(true)
  })
})

describe('useStartRun', () => {
  function renderStart(script: Step[]) {
    const { fetch, requests } = scriptFetch(script)
    const { wrapper } = buildHarness({ fetch, defaultOptions: { mutations: { retry: 3 } } })
    return { ...renderHook(() => useStartRun(table), { wrapper }), requests }
  }

  it('starts a run and gives its address', async () => {
    const { result, requests } = renderStart([json({ run_id: 'run-1' })])
    await act(() => result.current.mutateAsync({ rowId: 'row-1', zeroRetention: true }))
    expect(result.current.data).toEqual({ ...table, runId: 'run-1' })
    expect(requests.map(({ body }) => body)).toEqual(['{"row_id":"row-1","zero_retention":true}'])
  })

  it.each<[string, Step, string]>([
    ['a broken connection', drop, 'RUN-NETWORK'],
    ['HTTP 429', status(429), 'RUN-429'],
    ['an answer without an id', json({}), 'RUN-CONTRACT'],
  ])('sends once and fails with %s: a second run would be paid for too', async (_, step, code) => {
    const { result, requests } = renderStart([step])
    await act(async () => result.current.mutateAsync({ rowId: 'row-1' }).catch(() => {}))
    expect(result.current).toMatchObject({ isError: true, error: { code } })
    expect(requests).toHaveLength(1)
  })
})
