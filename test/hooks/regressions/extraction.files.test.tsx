import { act, cleanup, renderHook } from '@testing-library/react'
import { type UploadSource, useUploadFile } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { passInAct, renderExtraction, testTable } from '../../support/renderExtraction.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

const uploaded = json({ row_id: 'row-1' })
const script = {
  files: [uploaded],
  run: [json({ run_id: 'run-1' })],
  poll: [json({ status: 'done', data: {} })],
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** As of a file that was moved or changed after it was chosen. */
function unreadable(): File {
  const file = new File(['x'], 'a.txt', { type: 'text/plain' })
  file.arrayBuffer = () => Promise.reject(new DOMException('It could not be found.', 'NotFoundError'))
  return file
}

/** As an input of a frame or a window that a portal draws into gives it. */
function foreign(): File {
  const frame = document.body.appendChild(document.createElement('iframe'))
  const { File: Foreign } = frame.contentWindow as unknown as { File: typeof File }
  const file = new Foreign(['hello'], 'a.txt', { type: 'text/plain' })
  expect(file).not.toBeInstanceOf(Blob)
  return file
}

describe('a document', () => {
  it.each<[string, () => unknown, string | undefined]>([
    ['that cannot be read any more', unreadable, 'NotFoundError'],
    ['that is none, as after a file dialog that was cancelled', () => undefined, 'TypeError'],
  ])('%s is an error in words, and nothing is sent', async (_, source, cause) => {
    const { now, requests } = renderExtraction(script)
    act(() => void now().extract(source() as UploadSource))
    await passInAct(0)
    expect([now().step, requests]).toEqual(['uploading', []])
    expect(now().error).toMatchObject({ code: 'RUN-INPUT', cause: { name: cause } })
    act(() => void now().extract(foreign()))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', error: null })
  })

  it('of another window is one', async () => {
    const scripted = scriptFetch([uploaded])
    const { wrapper } = buildHarness({ fetch: scripted.fetch })
    const { result } = renderHook(() => useUploadFile(testTable), { wrapper })
    act(() => result.current.mutate({ source: foreign() }))
    await passInAct(0)
    expect(result.current).toMatchObject({ error: null, data: { rowId: 'row-1' } })
    expect(JSON.parse(scripted.requests[0]!.body!)).toMatchObject({ filename: 'a.txt', file: 'aGVsbG8=' })
  })

  it('of no bytes is sent as it is', async () => {
    const { now, requests } = renderExtraction(script)
    act(() => void now().extract(new File([], 'a.txt', { type: 'text/plain' })))
    await passInAct(0)
    expect(now().step).toBe('done')
    expect(JSON.parse(requests[0]!.body!)).toMatchObject({ file_type: 'binary', file: '' })
  })
})
