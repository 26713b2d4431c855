import { createRunClient, getRun, startRun, uploadFile } from 'cloudsquid-react'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { abortReason, throwIfAborted } from '../../../packages/hooks/src/client/abortReason.ts'
import { sendWithProgress } from '../../../packages/hooks/src/client/sendWithProgress.ts'
import { failureOf } from '../../support/failureOf.ts'
import { json, neverAnswer, scriptFetch } from '../../support/scriptFetch.ts'

afterEach(() => void vi.unstubAllGlobals())

const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }
const source = new File(['x'], 'a.txt', { type: 'text/plain' })
const gone = { name: 'AbortError', message: expect.stringMatching(/abort/i) }

/** As React Native has it: no `reason`, no `throwIfAborted`, and `abort` drops what it is given. */
class PlainSignal extends EventTarget {
  aborted = false
}
class PlainController {
  signal = new PlainSignal()
  abort(): void {
    if (this.signal.aborted) return
    this.signal.aborted = true
    this.signal.dispatchEvent(new Event('abort'))
  }
}

function buildController() {
  const controller = new PlainController()
  return { abort: () => controller.abort(), signal: controller.signal as unknown as AbortSignal }
}

describe('on React Native, whose signals know no reason', () => {
  it.each([
    ['a reading', (client, signal) => getRun(client, ref, { signal })],
    ['a start', (client, signal) => startRun(client, ref, { rowId: 'row-1', signal })],
    ['an upload', (client, signal) => uploadFile(client, ref, { source, signal })],
  ] satisfies [string, (...args: [ReturnType<typeof createRunClient>, AbortSignal]) => Promise<unknown>][])(
    '%s that was aborted before, or is aborted under way, rejects with an AbortError',
    async (_, ask) => {
      vi.stubGlobal('AbortController', PlainController)
      const { fetch, requests } = scriptFetch([neverAnswer])
      const client = createRunClient({ baseUrl: '/api', fetch })
      const before = buildController()
      before.abort()
      expect(await failureOf(ask(client, before.signal))).toMatchObject(gone)
      const during = buildController()
      const failing = failureOf(ask(client, during.signal))
      await vi.waitFor(() => expect(requests.at(-1)?.signal?.aborted).toBe(false))
      during.abort()
      expect(await failing).toMatchObject(gone)
    },
  )

  it('a request still ends with its time, and is told as that', async () => {
    vi.stubGlobal('AbortController', PlainController)
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { fetch } = scriptFetch([neverAnswer])
    const client = createRunClient({ baseUrl: '/api', fetch, timeoutMs: 1_000 })
    const failing = [getRun(client, ref), startRun(client, ref, { rowId: 'row-1' })].map(failureOf)
    await vi.advanceTimersByTimeAsync(1_000)
    for (const failure of failing) expect(await failure).toMatchObject({ code: 'RUN-TIMEOUT' })
  })

  it('an abort while the headers are asked for sends nothing', async () => {
    const { fetch, requests } = scriptFetch([json({ status: 'running' })])
    const { signal, abort } = buildController()
    const headers = async () => {
      abort()
      return {}
    }
    const client = createRunClient({ baseUrl: '/api', fetch, headers })
    expect(await failureOf(startRun(client, ref, { rowId: 'row-1', signal }))).toMatchObject(gone)
    expect(requests).toEqual([])
  })

  it('an upload with progress rejects with an AbortError, too', async () => {
    vi.stubGlobal(
      'XMLHttpRequest',
      class {
        upload = {}
        onabort = () => {}
        open() {}
        send() {}
        abort() {
          this.onabort()
        }
      },
    )
    const { signal, abort } = buildController()
    const options = { headers: new Headers(), body: '{}', signal, onProgress: () => {} }
    const failing = failureOf(sendWithProgress('https://api.test', options))
    abort()
    expect(await failing).toMatchObject(gone)
  })
})

describe('abortReason', () => {
  it.each([new Error('left'), 'left', 0, null])('is %j where the signal knows it', (reason) => {
    const signal = AbortSignal.abort(reason)
    expect(abortReason(signal)).toBe(reason)
    expect(() => throwIfAborted(AbortSignal.abort('left'))).toThrow('left')
  })

  it('is nothing to throw while there is no signal, or none that was aborted', () => {
    expect(() => throwIfAborted(undefined)).not.toThrow()
    expect(() => throwIfAborted(new AbortController().signal)).not.toThrow()
    expect(() => throwIfAborted(buildController().signal)).not.toThrow()
  })
})
