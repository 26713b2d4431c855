import { type Baseline, createWorker, OEM, PSM, type RecognizeResult } from 'tesseract.js'
import { channel } from 'node:diagnostics_channel'
import { copyFile, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type GreyPicture, toPgm } from './GreyPicture.ts'
import { recognitionLimits } from './RecognizedPage.ts'

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

function baselineAt({ x0, y0, x1, y1 }: Baseline, x: number): number {
  return x1 > x0 ? y0 + ((y1 - y0) * (x - x0)) / (x1 - x0) : y1
}

/** An engine can be used no more: its thread is gone, or it failed at a picture and may be out of memory. */
export class EngineEnded extends Error {
  override name = 'EngineEnded'
}

const threads = channel('worker_threads')

interface Thread {
  once: (event: 'error' | 'exit', listener: () => void) => unknown
  terminate: () => Promise<unknown>
}

/**
 * Calls what starts a thread, and tells when that thread ends: by itself, by a fault or out of memory. The engine tells
 * nobody, so that a page would wait for ever, and a fault would end the whole process.
 */
function watchThread<TStarted>(start: () => TStarted) {
  const own: Thread[] = []
  const onThread = (message: unknown) => void own.push((message as { worker: Thread }).worker)
  threads.subscribe(onThread)
  try {
    const started = start()
    const ended = new Promise<never>((_, reject) => {
      for (const thread of own) {
        thread.once('error', () => reject(new EngineEnded()))
        thread.once('exit', () => reject(new EngineEnded()))
      }
    })
    // It may end when nobody waits for it.
    ended.catch(() => undefined)
    return {
      started,
      /** Rejects with `EngineEnded`. */
      ended,
      /** Ends the thread, ready or not. */
      close: async () => void (await Promise.all(own.map((thread) => thread.terminate()))),
    }
  } finally {
    threads.unsubscribe(onThread)
  }
}

/** What is recognised, the most frequent first. */
const languages = ['eng', 'deu', 'fra', 'nld'] as const

const prefix = 'cloudsquid-languages-'
/** It is needed for a second. */
const oldestMs = 10 * 60_000

const { resolve } = createRequire(import.meta.url)

/**
 * Lays the data of all languages into one folder for as long as it is loaded: each comes in a package of its own, and
 * the recognition looks for all of them in one place.
 */
export async function withLanguageFolder<TResult>(
  load: (folder: string) => Promise<TResult>,
): Promise<TResult> {
  await removeLeftovers()
  const folder = await mkdtemp(join(tmpdir(), prefix))
  try {
    for (const language of languages) {
      const name = `${language}.traineddata.gz`
      const packaged = dirname(resolve(`@tesseract.js-data/${language}/package.json`))
      await copyFile(join(packaged, '4.0.0_best_int', name), join(folder, name))
    }
    return await load(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A process that is killed while it loads leaves its folder behind. */
async function removeLeftovers(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => [])
  for (const name of names.filter((one) => one.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    // Where another user runs this too, it is not ours to remove.
    const since = await stat(folder).catch(() => undefined)
    if (since && Date.now() - since.mtimeMs > oldestMs)
      await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

export const lettersOf = (words: readonly EngineWord[]) =>
  words.reduce((sum, { text }) => sum + text.length, 0)

/** Of all letters together, so that one long word counts more than a speck. */
export function confidenceOf(words: readonly EngineWord[]): number {
  const letters = lettersOf(words)
  const sure = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  return letters === 0 ? 0 : sure / letters
}
