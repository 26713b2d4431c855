import { availableParallelism } from 'node:os'
import { createEngine, type Engine, EngineEnded } from './createEngine.ts'
import { type PageSource, type RecognizedPage, recognitionLimits } from './RecognizedPage.ts'
import { recognizePage } from './recognizePage.ts'

/** A page to recognise, with its number in the document. */
export interface NumberedPage {
  number: number
  open(): Promise<PageSource>
}

export interface RecognitionOptions {
  /** Hears how far it is, in a sentence. */
  onProgress?: ((words: string) => void) | undefined
  /** Pages that are not read by then are left out. */
  timeoutMs: number
  /** @default that of the recognition, in a thread */
  startEngine?: (() => Promise<Engine>) | undefined
  /**
   * What this process holds already, in MB.
   *
   * @default what the system says
   */
  heldMb?: number | undefined
}

/** Why a page was not read: it could not be drawn, or the recognition ended in the middle of it, twice. */
export type Unread = 'broken' | 'ended'

/** Each page by its number; pages that time left out are not in it. */
export type RecognizedPages = ReadonlyMap<number, RecognizedPage | Unread>

export type Recognize = (pages: readonly NumberedPage[], pageCount: number) => Promise<RecognizedPages>

/** Memory bounds them before cores do: a server that runs from source holds so much by itself that there is room for one. */
const enginesFor = (heldMb: number) =>
  Math.min(availableParallelism(), heldMb > recognitionLimits.heldMbForTwo ? 1 : 2)
/** With a new engine each: what one could not do, another may. */
const mostTries = 2

/** Reads the pages of one document, on several cores where there are several pages. */
export async function recognizePages(
  pages: readonly NumberedPage[],
  pageCount: number,
  {
    onProgress,
    timeoutMs,
    startEngine = () => createEngine(),
    heldMb = process.memoryUsage.rss() / 1024 ** 2,
  }: RecognitionOptions,
): Promise<RecognizedPages> {
  const read = new Map<number, RecognizedPage | Unread>()
  const late = Date.now() + timeoutMs
  const waiting = [...pages]
  const lanes = Array.from({ length: Math.min(pages.length, enginesFor(heldMb)) }, () =>
    createLane(startEngine),
  )
  async function readOn(lane: Lane): Promise<void> {
    for (let page = waiting.shift(); page && Date.now() < late; page = waiting.shift()) {
      onProgress?.(`Recognising page ${page.number} of ${pageCount}.`)
      const recognized = await lane.read(page)
      if (Date.now() < late) read.set(page.number, recognized)
    }
  }
  let timer: NodeJS.Timeout | undefined
  try {
    const timeIsUp = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, timeoutMs)
    })
    await Promise.race([Promise.all(lanes.map(readOn)), timeIsUp])
    return new Map(read)
  } finally {
    clearTimeout(timer)
    await Promise.all(lanes.map((lane) => lane.close()))
  }
}

type Lane = ReturnType<typeof createLane>

/** Reads one page after the other with an engine, and with another one when that ends. */
function createLane(startEngine: () => Promise<Engine>) {
  let engine: Engine | undefined
  const closing = new AbortController()

  async function readyEngine(): Promise<Engine> {
    const ready = (engine ??= await startEngine())
    // Time was up while it started.
    if (closing.signal.aborted) await ready.close()
    return ready
  }

  async function drop(): Promise<void> {
    const spent = engine
    engine = undefined
    await spent?.close()
  }

  return {
    async read(page: NumberedPage): Promise<RecognizedPage | Unread> {
      const source = await page.open().catch(() => undefined)
      if (!source) return 'broken'
      for (let tries = 0; tries < mostTries && !closing.signal.aborted; tries++) {
        try {
          const ready = await readyEngine()
          return await recognizePage(source, ready).catch(brokenUnlessEnded)
        } catch (error) {
          if (!(error instanceof EngineEnded)) throw error
          await drop()
        }
      }
      return 'ended'
    },
    async close(): Promise<void> {
      closing.abort()
      await drop()
    },
  }
}

function brokenUnlessEnded(error: unknown): Unread {
  if (error instanceof EngineEnded) throw error
  return 'broken'
}
