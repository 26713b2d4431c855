import { createRunClient, uploadFile } from 'cloudsquid-react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { failureOf } from '../../support/failureOf.ts'
import { json, scriptFetch, status } from '../../support/scriptFetch.ts'
import { stubXhr, type UploadStub } from '../../support/stubXhr.ts'

const table = { projectName: 'a b', tableId: 't' }
const source = new File(['hello'], 'a.txt', { type: 'text/plain' })

async function begin(
  options: { signal?: AbortSignal; headers?: Record<string, string>; timeoutMs?: number } = {},
) {
  const sent = stubXhr()
  const { headers, ...rest } = options
  const client = createRunClient({ baseUrl: '/api', ...(headers && { headers }) })
  const onProgress = vi.fn<(progress: number) => void>()
  const answer = uploadFile(client, table, { source, onProgress, ...rest })
  answer.catch(() => {})
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  return { answer, request: sent[0] as UploadStub, told: () => onProgress.mock.calls.flat() }
}

describe('the progress of an upload in a browser', () => {
  it('is told as the browser tells it, from 0 to 1', async () => {
    const { answer, request, told } = await begin()
    request.progress(20, 80)
    request.progress(80, 80)
    request.answer(201, '{"row_id":"row-1"}')
    await expect(answer).resolves.toEqual({ row_id: 'row-1' })
    expect(told()).toEqual([0, 0.25, 1, 1])
  })

  it('is 0 and 1 where the browser cannot tell', async () => {
    const { answer, request, told } = await begin()
    request.progress(20, 0)
    request.answer(200, '{"row_id":"row-1"}')
    await answer
    expect(told()).toEqual([0, 1])
  })

  it('sends what fetch would send', async () => {
    const { request } = await begin({ headers: { 'X-Tenant': 'a' } })
    expect(request).toMatchObject({ method: 'POST', url: '/api/projects/a%20b/tables/t/files' })
    expect(request.headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'x-tenant': 'a',
    })
    expect(JSON.parse(request.body)).toMatchObject({ filename: 'a.txt', file: 'aGVsbG8=' })
  })

  it('ends with an error status as an HTTP error, headers and all', async () => {
    const { answer, request } = await begin()
    request.answer(429, '{"errorMessage":"slow down"}', 'retry-after: 3\r\nx-other: a:b\r\n')
    await expect(answer).rejects.toMatchObject({ code: 'RUN-429', retryAfterMs: 3_000, detail: 'slow down' })
  })

  it('ends with a broken connection as a network error', async () => {
    const { answer, request } = await begin()
    request.onerror?.()
    await expect(answer).rejects.toMatchObject({ code: 'RUN-NETWORK' })
  })

  it('ends with the time of the upload', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { answer, request } = await begin({ timeoutMs: 5_000 })
    expect(request.isAborted).toBe(false)
    await vi.advanceTimersByTimeAsync(5_000)
    await expect(answer).rejects.toMatchObject({ code: 'RUN-TIMEOUT' })
    expect(request.isAborted).toBe(true)
  })

  it('ends with an abort, with the reason of the signal', async () => {
    const controller = new AbortController()
    const { answer, request, told } = await begin({ signal: controller.signal })
    controller.abort(new Error('the user left'))
    await expect(answer).rejects.toThrow('the user left')
    expect(request.isAborted).toBe(true)
    expect(told()).toEqual([0])
  })

  it('sends nothing when the abort came before', async () => {
    const sent = stubXhr()
    const signal = AbortSignal.abort(new Error('the user left'))
    const options = { source, signal, onProgress: () => {} }
    const error = await failureOf(uploadFile(createRunClient({ baseUrl: '/api' }), table, options))
    expect(error.message).toBe('the user left')
    await new Promise(setImmediate)
    expect(sent).toEqual([])
  })
})

describe('the progress of an upload by fetch', () => {
  it('is 0 and 1', async () => {
    const { fetch } = scriptFetch([json({ row_id: 'row-1' })])
    const onProgress = vi.fn()
    await uploadFile(createRunClient({ baseUrl: '/api', fetch }), table, { source, onProgress })
    expect(onProgress.mock.calls.flat()).toEqual([0, 1])
  })

  it('is what is told with a key, which a redirect would take along', async () => {
    // That a key is in a browser, which the client says once.
    vi.spyOn(console, 'warn').mockImplementationOnce(() => {})
    const sent = stubXhr()
    const { fetch, requests } = scriptFetch([json({ row_id: 'row-1' })])
    vi.stubGlobal('fetch', fetch)
    onTestFinished(() => void vi.unstubAllGlobals())
    const onProgress = vi.fn()
    const client = createRunClient({ baseUrl: '/api', apiKey: 'test-key' })
    await uploadFile(client, table, { source, onProgress })
    expect(onProgress.mock.calls.flat()).toEqual([0, 1])
    expect([sent.length, requests.length]).toEqual([0, 1])
  })

  it('does not reach 1 when the connection breaks', async () => {
    const { fetch } = scriptFetch([() => Promise.reject(new TypeError('fetch failed'))])
    const onProgress = vi.fn()
    const options = { source, onProgress }
    await failureOf(uploadFile(createRunClient({ baseUrl: '/api', fetch }), table, options))
    expect(onProgress.mock.calls.flat()).toEqual([0])
  })

  it('uses an injected fetch even where XMLHttpRequest exists', async () => {
    const sent = stubXhr()
    const { fetch, requests } = scriptFetch([status(400)])
    const options = { source, onProgress: () => {} }
    await failureOf(uploadFile(createRunClient({ baseUrl: '/api', fetch }), table, options))
    expect([sent.length, requests.length]).toEqual([0, 1])
  })
})
