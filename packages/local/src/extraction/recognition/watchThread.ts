import { channel } from 'node:diagnostics_channel'
import { EngineEnded } from './EngineEnded.ts'

const threads = channel('worker_threads')

interface Thread {
  once: (event: 'error' | 'exit', listener: () => void) => unknown
  terminate: () => Promise<unknown>
}

/**
 * Calls what starts a thread, and tells when that thread ends: by itself, by a fault or out of memory. The engine tells
 * nobody, so that a page would wait for ever, and a fault would end the whole process.
 */
export function watchThread<TStarted>(start: () => TStarted): {
  started: TStarted
  /** Rejects with `EngineEnded`. */
  ended: Promise<never>
  /** Ends the thread, ready or not. */
  close: () => Promise<void>
} {
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
      ended,
      close: async () => void (await Promise.all(own.map((thread) => thread.terminate()))),
    }
  } finally {
    threads.unsubscribe(onThread)
  }
}
