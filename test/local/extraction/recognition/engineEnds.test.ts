import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readPicture } from '../../../../packages/local/src/extraction/reading/readDocument.ts'
import {
  createEngine,
  type Engine,
  EngineEnded,
} from '../../../../packages/local/src/extraction/recognition/createEngine.ts'
import { recognizePages } from '../../../../packages/local/src/extraction/recognition/recognizePages.ts'

/** Of the test alone: whoever waits for it has waited in vain. */
const farOff = 60_000

/** A thread that answers as the recognition does, until it is to read. */
async function startStandIn(atRead: string, atStart = ''): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'stand-in-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const workerPath = join(folder, 'worker.cjs')
  await writeFile(
    workerPath,
    `const { parentPort } = require('node:worker_threads')
    ${atStart}
    parentPort.on('message', ({ workerId, jobId, action }) => {
      const reply = (status, data) => parentPort.postMessage({ workerId, jobId, action, status, data })
      if (action !== 'recognize') return reply('resolve', {})
      ${atRead}
    })`,
  )
  return createEngine({ workerPath })
}

const picture = { width: 1, height: 1, bytes: new Uint8Array(1) }

describe('createEngine: a thread that ends', () => {
  it.each([
    ['by itself', 'process.exit(0)'],
    ['by a fault', 'throw new Error("out of memory")'],
    ['as it can do no more', 'reply("reject", "Aborted()")'],
  ])('%s is told to whoever waits for a page', async (_how, atRead) => {
    const engine = await startStandIn(atRead)
    await expect(engine.read(picture)).rejects.toBeInstanceOf(EngineEnded)
    // And to whoever comes after.
    await engine.close()
    await expect(engine.read(picture)).rejects.toBeInstanceOf(EngineEnded)
  })

  it('is told while it starts', async () => {
    await expect(startStandIn('', 'process.exit(1)')).rejects.toBeInstanceOf(EngineEnded)
  })
})

describe('recognizePages: engines that end', () => {
  /** Each engine ends at its first picture where its place in the list says so, and else reads one word. */
  function startEngines(ends: readonly boolean[]) {
    const open = new Set<number>()
    let count = 0
    const startEngine = async (): Promise<Engine> => {
      const number = count++
      open.add(number)
      return {
        read: async () => {
          if (ends[number] ?? false) throw new EngineEnded()
          return [{ text: 'word', x0: 0, y0: 0, x1: 9, y1: 9, baseline: 9, size: 9, confidence: 0.9 }]
        },
        close: async () => void open.delete(number),
      }
    }
    return { startEngine, open, started: () => count }
  }

  const pageOf = (number: number) => ({
    number,
    open: async () => ({ width: 300, height: 200, mostScale: 1, draw }),
  })

  async function draw() {
    const canvas = createCanvas(300, 200)
    const context = canvas.getContext('2d')
    context.fillStyle = 'white'
    context.fillRect(0, 0, 300, 200)
    context.fillStyle = 'black'
    for (let line = 20; line < 180; line += 20)
      for (let x = 20; x < 280; x += 8) context.fillRect(x, line, 5, 9)
    return canvas
  }

  it('have another one read the page, and the pages after it', async () => {
    const { startEngine, open } = startEngines([true])
    const read = await recognizePages([1, 2, 3].map(pageOf), 3, { timeoutMs: farOff, startEngine })
    expect([...read.values()].map((page) => typeof page)).toEqual(['object', 'object', 'object'])
    expect(open.size).toBe(0)
  })

  it('leave out a page that ends two of them, and say so', async () => {
    const { startEngine, open, started } = startEngines([true, true, false])
    const read = await recognizePages([pageOf(1)], 1, { timeoutMs: farOff, startEngine })
    expect([read.get(1), started(), open.size]).toEqual(['ended', 2, 0])
    const bytes = (await draw()).toBuffer('image/png')
    await expect(readPicture(bytes, async () => read)).rejects.toThrow(/ended unexpectedly.*Save it smaller/)
  })

  it.each([
    ['two where there is room for them', 150, Math.min(2, availableParallelism())],
    ['one in a process that holds much already', 250, 1],
  ])('are %s', async (_, heldMb, count) => {
    const { startEngine, started } = startEngines([])
    await recognizePages([1, 2, 3].map(pageOf), 3, { timeoutMs: farOff, startEngine, heldMb })
    expect(started()).toBe(count)
  })

  it('are none where what starts them fails otherwise', async () => {
    const startEngine = () => Promise.reject(new Error('no language data'))
    await expect(recognizePages([pageOf(1)], 1, { timeoutMs: farOff, startEngine })).rejects.toThrow(
      /language/,
    )
  })
})
