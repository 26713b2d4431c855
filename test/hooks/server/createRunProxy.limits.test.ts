import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildProxy, filesPath, gate, origin, runPath, sentence } from './buildProxy.ts'

const never = () => new Promise<Response>(() => {})

/** A body of unknown length that never ends, and counts what was taken of it. */
function endlessBody() {
  const taken = { chunks: 0, isCancelled: false }
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.chunks += 1
      controller.enqueue(new Uint8Array(1000).fill(32))
    },
    cancel() {
      taken.isCancelled = true
    },
  })
  return { stream, taken }
}

function streamed(stream: ReadableStream<Uint8Array>): Request {
  const headers = { 'content-type': 'application/json' }
  // `duplex` is required for streams and missing from the DOM's types.
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: stream, headers, duplex: 'half' }
  return new Request(origin + filesPath, init)
}

describe('createRunProxy: sizes and types', () => {
  it('refuses a body that says it is too large', async () => {
    const { post, upstreamed } = buildProxy({ maxBodyBytes: 10 })
    const response = await post(filesPath, '{}', { headers: { 'content-length': '11' } })
    expect(response.status).toBe(413)
    expect(await sentence(response)).toContain('10 bytes')
    expect(upstreamed).toEqual([])
  })

  it('stops reading a body that is too large without saying so', async () => {
    const { proxy, upstreamed } = buildProxy({ maxBodyBytes: 5000 })
    const { stream, taken } = endlessBody()
    expect((await proxy(streamed(stream))).status).toBe(413)
    expect(taken.chunks).toBeLessThan(10)
    expect(taken.isCancelled).toBe(true)
    expect(upstreamed).toEqual([])
  })

  it('takes a body of just the size', async () => {
    const { post } = buildProxy({ maxBodyBytes: 7 })
    expect((await post(filesPath, '{"a":1}')).status).toBe(200)
    expect((await post(filesPath, '{"a":12}')).status).toBe(413)
  })

  it('keeps no piece of a body, of which anybody can send millions', async () => {
    const { proxy, upstreamed } = buildProxy()
    const text = JSON.stringify({ row_id: 'x'.repeat(1000) })
    const letters = new TextEncoder().encode(text)
    // Each piece is the same memory, which a reader that copies late finds overwritten.
    const piece = new Uint8Array(1)
    let sent = 0
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      if (sent === letters.length) return controller.close()
      piece.set(letters.subarray(sent, (sent += 1)))
      controller.enqueue(piece)
    }
    await proxy(streamed(new ReadableStream({ pull }, { highWaterMark: 0 })))
    expect(upstreamed[0]?.body).toBe(text)
  })

  it('takes 25 MB as base64 in JSON by itself', async () => {
    const { post, upstreamed } = buildProxy()
    const file = 'A'.repeat(Math.ceil((25 * 1024 * 1024) / 3) * 4)
    const mimetype = 'application/pdf'
    const response = await post(filesPath, { mimetype, filename: 'a.pdf', file_type: 'binary', file })
    expect(response.status).toBe(200)
    expect(upstreamed[0]?.body.length).toBeGreaterThan(file.length)
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])('refuses a body of type %s, which a foreign page could send', async (type) => {
    const { post, upstreamed } = buildProxy()
    const response = await post(filesPath, '{}', { headers: { 'content-type': type } })
    expect(response.status).toBe(415)
    expect(await sentence(response)).toContain('application/json')
    expect(upstreamed).toEqual([])
  })

  it('refuses a compressed body, as it would not say so to the upstream', async () => {
    const { post } = buildProxy()
    expect((await post(filesPath, '{}', { headers: { 'content-encoding': 'gzip' } })).status).toBe(415)
  })

  it('passes on no endless answer', async () => {
    const { stream, taken } = endlessBody()
    const { get } = buildProxy({}, () => new Response(stream))
    expect((await get(runPath)).status).toBe(502)
    expect(taken.isCancelled).toBe(true)
  })
})

describe('createRunProxy: time and failures', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('answers 504 when the upstream does not', async () => {
    const errors: unknown[] = []
    let signal: AbortSignal | undefined
    const { get } = buildProxy({ timeoutMs: 2000, onError: (error) => errors.push(error) }, (request) => {
      signal = request.signal
      return never()
    })
    const asked = get(runPath)
    await vi.advanceTimersByTimeAsync(1999)
    expect(signal?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    const response = await asked
    expect(response.status).toBe(504)
    expect(await sentence(response)).toContain('2000 ms')
    expect(signal?.aborted).toBe(true)
    expect(errors).toHaveLength(1)
  })

  it('answers 504 when the answer begins and does not end', async () => {
    const { get } = buildProxy({ timeoutMs: 2000 }, () => new Response(new ReadableStream()))
    const asked = get(runPath)
    await vi.advanceTimersByTimeAsync(2000)
    expect((await asked).status).toBe(504)
  })

  it.each(['files', 'extract', 'reconcile'])('gives %s ten times as long', async (name) => {
    const { post } = buildProxy({ timeoutMs: 2000 }, never)
    let status: number | undefined
    const asked = post(filesPath.replace('files', name), {}).then((response) => (status = response.status))
    await vi.advanceTimersByTimeAsync(19_999)
    expect(status).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    await asked
    expect(status).toBe(504)
  })

  it('answers 504 when authorize does not, whatever it says later', async () => {
    const errors: unknown[] = []
    const decision = gate<boolean>()
    const { get, upstreamed } = buildProxy({
      timeoutMs: 2000,
      authorize: () => decision.passed,
      onError: (error) => errors.push(error),
    })
    const asked = get(runPath)
    await vi.advanceTimersByTimeAsync(2000)
    const response = await asked
    expect(response.status).toBe(504)
    expect(await sentence(response)).toContain('2000 ms')
    decision.open(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(upstreamed).toEqual([])
    expect(errors).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('takes no notice of an authorize that throws too late', async () => {
    const decision = gate<boolean>()
    const { get } = buildProxy({ timeoutMs: 2000, authorize: () => decision.passed })
    const asked = get(runPath)
    await vi.advanceTimersByTimeAsync(2000)
    expect((await asked).status).toBe(504)
    decision.shut(new Error('late'))
    await vi.advanceTimersByTimeAsync(1)
  })

  it('lets go of a caller who leaves while authorize decides', async () => {
    const leaving = new AbortController()
    const { get, upstreamed } = buildProxy({ authorize: () => new Promise<boolean>(() => {}) })
    const asked = get(runPath, { signal: leaving.signal })
    await vi.advanceTimersByTimeAsync(1)
    leaving.abort()
    expect((await asked).status).toBe(499)
    expect(upstreamed).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('answers 408 when the body does not come', async () => {
    const { proxy, upstreamed } = buildProxy({ timeoutMs: 2000 })
    const asked = proxy(streamed(new ReadableStream()))
    await vi.advanceTimersByTimeAsync(20_000)
    expect((await asked).status).toBe(408)
    expect(upstreamed).toEqual([])
  })

  it('answers 502 when the upstream cannot be reached, and is well again after', async () => {
    const { get } = buildProxy({}, (_, count) => {
      if (count === 1) throw new TypeError('fetch failed')
      return Response.json({ status: 'done' })
    })
    const response = await get(runPath)
    expect(response.status).toBe(502)
    expect(await sentence(response)).toMatch(/could not be reached/)
    expect((await get(runPath)).status).toBe(200)
  })

  it('answers 502 when the answer breaks off', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array([123]))
        controller.error(new Error('socket hang up'))
      },
    })
    const { get } = buildProxy({}, () => new Response(broken))
    expect((await get(runPath)).status).toBe(502)
  })

  it.each([301, 302, 307, 308, 303, 304])('does not follow a %i', async (status) => {
    const { get, upstreamed } = buildProxy(
      {},
      () => new Response(null, { status, headers: { location: '/x' } }),
    )
    const response = await get(runPath)
    expect(response.status).toBe(502)
    expect(response.headers.has('location')).toBe(false)
    expect(upstreamed).toMatchObject([{ redirect: 'manual' }])
  })

  it('gives an upload up when its caller leaves', async () => {
    let signal: AbortSignal | undefined
    const leaving = new AbortController()
    const errors: unknown[] = []
    const { post } = buildProxy({ onError: (error) => errors.push(error) }, (request) => {
      signal = request.signal
      return never()
    })
    const asked = post(filesPath, {}, { signal: leaving.signal })
    await vi.advanceTimersByTimeAsync(1)
    leaving.abort()
    expect((await asked).status).toBe(499)
    expect(signal?.aborted).toBe(true)
    expect(errors).toEqual([])
  })

  it('leaves no timer behind', async () => {
    const { get, post } = buildProxy()
    await get(runPath)
    await post(filesPath, {})
    expect(vi.getTimerCount()).toBe(0)
  })
})
