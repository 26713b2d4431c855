import { availableParallelism } from 'node:os'
import { createEngines, type Engine } from './createEngine.ts'
import type { PageSource } from './PageSource.ts'
import type { RecognizedPage } from './RecognizedPage.ts'
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
}

/** Each page by its number, `undefined` where it could not be drawn; pages that time left out are not in it. */
export type RecognizedPages = ReadonlyMap<number, RecognizedPage | undefined>

export type Recognize = (pages: readonly NumberedPage[], pageCount: number) => Promise<RecognizedPages>

/** Memory bounds them before cores do. */
const mostEngines = 2

/** Reads the pages of one document, on several cores where there are several pages. */
export async function recognizePages(
  pages: readonly NumberedPage[],
  pageCount: number,
  { onProgress, timeoutMs }: RecognitionOptions,
): Promise<RecognizedPages> {
  const read = new Map<number, RecognizedPage | undefined>()
  const engines = await createEngines(Math.min(pages.length, availableParallelism(), mostEngines))
  const late = Date.now() + timeoutMs
  const waiting = [...pages]
  async function readOn(engine: Engine): Promise<void> {
    for (let page = waiting.shift(); page && Date.now() < late; page = waiting.shift()) {
      onProgress?.(`Recognising page ${page.number} of ${pageCount}.`)
      const recognized = await page
        .open()
        .then((source) => recognizePage(source, engine))
        .catch(() => undefined)
      if (Date.now() < late) read.set(page.number, recognized)
    }
  }
  let timer: NodeJS.Timeout | undefined
  try {
    const timeIsUp = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, timeoutMs)
    })
    await Promise.race([Promise.all(engines.map(readOn)), timeIsUp])
    return new Map(read)
  } finally {
    clearTimeout(timer)
    await Promise.all(engines.map((engine) => engine.close()))
  }
}
