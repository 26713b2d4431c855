import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readBody } from '../../../packages/local/src/api/readBody.ts'
import { createRoom } from '../../../packages/local/src/uploads/createRoom.ts'

const kibibyte = 1024

/** A request whose body comes when the test says so. */
function openBody() {
  let controller!: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) })
  const request = new Request('http://local.test/', { method: 'POST', body, duplex: 'half' } as RequestInit)
  return {
    request,
    send: (bytes: number) => controller.enqueue(new Uint8Array(bytes)),
    end: () => controller.close(),
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const late = { status: 408, message: expect.stringMatching(/did not arrive in time/) }

describe('local Cloudsquid: the pace of a body', () => {
  it('refuses one that stalls, after ten seconds', async () => {
    const { request, send } = openBody()
    const reading = readBody(request, 1_000 * kibibyte).catch((error: unknown) => error)
    send(100 * kibibyte)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await reading).toMatchObject(late)
  })

  it('refuses one that trickles', async () => {
    const { request, send } = openBody()
    const reading = readBody(request, 1_000 * kibibyte).catch((error: unknown) => error)
    for (let second = 0; second < 10; second++) {
      send(kibibyte)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(await reading).toMatchObject(late)
  })

  it('refuses one that takes more than a minute, though it never stalls', async () => {
    const { request, send } = openBody()
    const reading = readBody(request, 10_000 * kibibyte).catch((error: unknown) => error)
    for (let second = 0; second < 60; second++) {
      send(10 * kibibyte)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(await reading).toMatchObject(late)
  })

  it('takes a slow one that makes progress', async () => {
    const { request, send, end } = openBody()
    const reading = readBody(request, 1_000 * kibibyte)
    for (let second = 0; second < 30; second++) {
      send(10 * kibibyte)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    end()
    expect(await reading).toHaveLength(300 * kibibyte)
  })

  it('does not blame a sender for the time that there was no room', async () => {
    const room = createRoom({ capacityBytes: kibibyte, freeBytes: 0 })
    const other = room.enter()
    await other.grow(2 * kibibyte)
    const { request, send, end } = openBody()
    const reading = readBody(request, 1_000 * kibibyte, room.enter())
    send(100 * kibibyte)
    await vi.advanceTimersByTimeAsync(120_000)
    other.leave()
    end()
    await vi.advanceTimersByTimeAsync(0)
    expect(await reading).toHaveLength(100 * kibibyte)
  })
})
