import { createWorker, OEM, PSM, type RecognizeResult } from 'tesseract.js'
import { EngineEnded } from './EngineEnded.ts'
import { type GreyPicture, toPgm } from './GreyPicture.ts'
import { languages, withLanguageFolder } from './languageFolder.ts'
import { recognitionLimits } from './recognitionLimits.ts'
import { watchThread } from './watchThread.ts'

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
  /**
   * Reads an upright picture.
   *
   * @throws EngineEnded; another engine may still read it.
   */
  read(picture: GreyPicture): Promise<EngineWord[]>
  close(): Promise<void>
}

export interface EngineOptions {
  /**
   * The program of its thread.
   *
   * @default that of the recognition
   */
  workerPath?: string | undefined
}

/**
 * Starts an engine with a thread of its own. All that it loads comes from packages on this machine.
 *
 * @throws EngineEnded if its thread ends meanwhile.
 */
export function createEngine({ workerPath }: EngineOptions = {}): Promise<Engine> {
  return withLanguageFolder(async (langPath) => {
    const { started, ended, close } = watchThread(() =>
      createWorker([...languages], OEM.LSTM_ONLY, {
        langPath,
        cacheMethod: 'none',
        ...(workerPath !== undefined && { workerPath }),
        // Without one, what cannot be read is thrown where nobody catches it, beside the promise that is rejected.
        errorHandler: () => undefined,
      }),
    )
    const whileAlive = <TValue>(work: Promise<TValue>) => Promise.race([work, ended])
    try {
      const worker = await whileAlive(started)
      await whileAlive(
        worker.setParameters({
          tessedit_pageseg_mode: PSM.AUTO,
          user_defined_dpi: '200',
          // What it says of pictures would go to the log of the service.
          debug_file: '/dev/null',
        }),
      )
      const read = async (picture: GreyPicture) =>
        wordsOf(await whileAlive(worker.recognize(toPgm(picture), {}, { text: false, blocks: true })))
      return { read: (picture) => read(picture).catch(fail), close }
    } catch (error) {
      await close()
      throw error
    }
  })
}

/** An engine that ran out of memory fails at every picture from then on. */
function fail(cause: unknown): never {
  throw cause instanceof EngineEnded ? cause : new EngineEnded('', { cause })
}

const wordsOf = ({ data }: RecognizeResult): EngineWord[] =>
  (data.blocks ?? [])
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

function baselineAt(
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
  x: number,
): number {
  return x1 > x0 ? y0 + ((y1 - y0) * (x - x0)) / (x1 - x0) : y1
}
