import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createRoom } from '../../../packages/local/src/uploads/createRoom.ts'

const open = () => createRoom({ capacityBytes: 100, freeBytes: 10 })

async function isLetIn(growing: Promise<void>): Promise<boolean> {
  let isIn = false
  void growing.then(() => (isIn = true))
  await turn()
  return isIn
}

describe('local Cloudsquid: room for bodies', () => {
  it('counts what came, so that a body that stalls holds no more than that', async () => {
    const room = open()
    for (const bytes of [30, 30, 30]) await room.enter().grow(bytes)
    expect(await isLetIn(room.enter().grow(60))).toBe(true)
    expect(await isLetIn(room.enter().grow(60))).toBe(false)
  })

  it('lets a small body in, however full it is', async () => {
    const room = open()
    await room.enter().grow(500)
    expect(await isLetIn(room.enter().grow(11))).toBe(false)
    expect(await isLetIn(room.enter().grow(10))).toBe(true)
  })

  it('lets the next in when one leaves, in order', async () => {
    const room = open()
    const first = room.enter()
    await first.grow(150)
    const [second, third] = [room.enter().grow(150), room.enter().grow(150)]
    expect(await isLetIn(second)).toBe(false)
    first.leave()
    expect(await isLetIn(second)).toBe(true)
    expect(await isLetIn(third)).toBe(false)
  })

  it('brings all of many that come side by side to their end', async () => {
    const room = open()
    let heldBytes = 0
    let mostBytes = 0
    const bodies = Array.from({ length: 20 }, async (_, at) => {
      const place = room.enter()
      const sizeBytes = 20 + at * 10
      for (let came = 0; came < sizeBytes; came += 10) {
        await place.grow(10)
        heldBytes += 10
        mostBytes = Math.max(mostBytes, heldBytes)
        await turn()
      }
      heldBytes -= sizeBytes
      place.leave()
    })
    await Promise.all(bodies)
    // The capacity, the largest body, and what each may hold without asking.
    expect(mostBytes).toBeLessThanOrEqual(100 + 210 + 20 * 10)
    expect(mostBytes).toBeGreaterThan(100)
  })

  it('goes beyond its capacity by one body at most', async () => {
    const room = open()
    await room.enter().grow(110)
    expect(await isLetIn(room.enter().grow(500))).toBe(true)
    expect(await isLetIn(room.enter().grow(500))).toBe(false)
  })

  it('takes back once what leaves twice', async () => {
    const room = open()
    const place = room.enter()
    await place.grow(110)
    place.leave()
    place.leave()
    await room.enter().grow(110)
    await room.enter().grow(110)
    expect(await isLetIn(room.enter().grow(110))).toBe(false)
  })
})
