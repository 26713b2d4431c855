import { createWorker, OEM, PSM } from 'tesseract.js'
import { type GreyPicture, toPgm } from './GreyPicture.ts'
import { languages, withLanguageFolder } from './languageFolder.ts'
import { recognitionLimits } from './recognitionLimits.ts'

/** A word in pixels of the picture that was given. */
export interface EngineWord {
  text: string
  x0: number
  y0: number
  x1: number
  y1: number
  baseline: number
  size: number
  /** From 0 to 1. */
  confidence: number
}

export interface Engine {
  /** Reads an upright picture. */
  read(picture: GreyPicture): Promise<EngineWord[]>
  close(): Promise<void>
}

/** Starts some engines, each with a thread of its own. All that they load comes from packages on this machine. */
export function createEngines(count: number): Promise<Engine[]> {
  return withLanguageFolder((langPath) =>
    Promise.all(Array.from({ length: count }, () => createEngine(langPath))),
  )
}

async function createEngine(langPath: string): Promise<Engine> {
  const worker = await createWorker([...languages], OEM.LSTM_ONLY, {
    langPath,
    cacheMethod: 'none',
    // Without one, what cannot be read is thrown where nobody catches it, beside the promise that is rejected.
    errorHandler: () => undefined,
  })
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.AUTO,
    user_defined_dpi: '200',
    // What it says of pictures would go to the log of the service.
    debug_file: '/dev/null',
  })
  return {
    async read(picture) {
      const { data } = await worker.recognize(toPgm(picture), {}, { text: false, blocks: true })
      return (data.blocks ?? [])
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
        .flatMap(({ words, baseline, rowAttributes }) =>
          words.map(({ text, bbox, confidence }) => ({
            text: text.trim(),
            ...bbox,
            baseline: baselineAt(baseline, (bbox.x0 + bbox.x1) / 2),
            size: rowAttributes.rowHeight,
            confidence: confidence / 100,
          })),
        )
        .filter(({ text }) => text !== '')
        .slice(0, recognitionLimits.wordsPerPage)
    },
    close: async () => void (await worker.terminate()),
  }
}

function baselineAt(
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
  x: number,
): number {
  return x1 > x0 ? y0 + ((y1 - y0) * (x - x0)) / (x1 - x0) : y1
}
