import { abortReason, throwIfAborted } from '../client/abortReason.ts'
import type { AnswerReader, ReadBody } from '../client/RunClient.ts'
import type { AnswerMessage, AnswerRequest } from './AnswerMessage.ts'
import { type Builder, createBuilder } from './createBuilder.ts'

/** What is shorter is parsed sooner than it is handed over. */
const usualLeastBytes = 250_000

/** A worker that says nothing for so long, while it has something to read, is dead or starved. */
const silenceMs = 10_000

export interface ReadInWorkerOptions {
  /**
   * Starts the worker, where your bundler does not find it by itself: it is to run `cloudsquid-react/worker/script`. One
   * that throws leaves all answers to the page.
   *
   * @default a module worker of that script
   */
  startWorker?: (() => Worker) | undefined
  /**
   * Bytes from which on an answer is read in the worker.
   *
   * @default 250000
   */
  leastBytes?: number | undefined
}

interface Reading {
  known: unknown
  builder: Builder
  /** As it came: a worker that fails takes its own copy along. */
  bytes: ArrayBuffer
  resolve: (body: ReadBody) => void
  end: () => void
}

/**
 * Has large answers parsed and compared in a worker, which hands over what changed in pieces, so that the page answers
 * meanwhile. Small answers are read as ever; so are all where there is no worker, it cannot be started or it fails, and where
 * `parseJson` or `tabs` is given. It ends with the page, or by `close`.
 *
 * @example
 * const client = createRunClient({ baseUrl: '/api', largeAnswers: readInWorker() })
 */
export function readInWorker(options: ReadInWorkerOptions = {}): AnswerReader {
  const { startWorker = startOwnWorker, leastBytes = usualLeastBytes } = options
  let worker: Worker | undefined
  let isOff = typeof Worker !== 'function' || typeof FinalizationRegistry !== 'function'
  let lastId = 0
  const readings = new Map<number, Reading>()
  /** By which id the worker keeps a body. An object, as an unchanged one has another id each time. */
  const ids = new WeakMap<object, { id: number }>()
  const forgotten = isOff
    ? undefined
    : new FinalizationRegistry<{ id: number }>(({ id }) => send({ is: 'forget', id }))
  let silence: ReturnType<typeof setTimeout> | undefined

  function send(request: AnswerRequest): void {
    // A worker has no origin of its own.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker?.postMessage(request)
  }

  function start(): void {
    const made = startWorker()
    made.addEventListener('message', ({ data }: MessageEvent<AnswerMessage>) => {
      try {
        hear(data)
      } catch {
        fail()
      }
    })
    made.addEventListener('error', (event) => {
      // The page reads on by itself, so it is nobody's error.
      event.preventDefault()
      fail()
    })
    made.addEventListener('messageerror', fail)
    worker = made
  }

  /** Leaves all that is being read, and all that comes, to the page. */
  function fail(): void {
    isOff = true
    worker?.terminate()
    worker = undefined
    for (const reading of readings.values()) settle(reading, readHere(reading.bytes))
  }

  function settle({ resolve, end }: Reading, body: ReadBody): void {
    end()
    resolve(body)
  }

  function hear(message: AnswerMessage): void {
    const reading = readings.get(message.id)
    // Of one that was given up. What is no message of ours has no id that was given out.
    if (!reading) {
      if (!(message.id > 0 && message.id <= lastId)) fail()
      return
    }
    listen()
    switch (message.is) {
      case 'steps':
        return reading.builder.take(message.steps)
      case 'same':
        return settle(reading, keep(message.id, reading))
      case 'end':
        return settle(reading, keep(message.id, reading, reading.builder.end()))
      case 'unread':
        return settle(reading, readHere(reading.bytes))
      default:
        fail()
    }
  }

  function keep(id: number, { known, bytes }: Reading, body: unknown = known): ReadBody {
    // What is no object is no answer of ours, and told as ever.
    if (typeof body !== 'object' || body === null) return readHere(bytes)
    const kept = ids.get(body) ?? { id }
    if (!ids.has(body)) forgotten?.register(body, kept)
    kept.id = id
    ids.set(body, kept)
    return { body }
  }

  function listen(): void {
    clearTimeout(silence)
    silence = readings.size > 0 ? setTimeout(fail, silenceMs) : undefined
  }

  return {
    async read(response, { known }, signal) {
      if (isOff) return { text: await response.text() }
      const bytes = await response.arrayBuffer()
      throwIfAborted(signal)
      if (bytes.byteLength < leastBytes || isOff) return readHere(bytes)
      try {
        if (!worker) start()
      } catch {
        fail()
        return readHere(bytes)
      }
      lastId += 1
      const id = lastId
      return new Promise<ReadBody>((resolve, reject) => {
        const end = () => {
          readings.delete(id)
          signal.removeEventListener('abort', abort)
          listen()
        }
        const abort = () => {
          end()
          send({ is: 'forget', id })
          reject(abortReason(signal))
        }
        signal.addEventListener('abort', abort)
        readings.set(id, { known, builder: createBuilder(known), bytes, resolve, end })
        listen()
        send({ is: 'read', id, knownId: ids.get(known as object)?.id, bytes })
      })
    },
    close: fail,
  }
}

/** As `Response.text` decodes it. */
function readHere(bytes: ArrayBuffer): ReadBody {
  return { text: new TextDecoder().decode(bytes) }
}

function startOwnWorker(): Worker {
  // Bundlers look for it in these very words.
  return new Worker(new URL('../answerWorker.ts', import.meta.url), { type: 'module' })
}
