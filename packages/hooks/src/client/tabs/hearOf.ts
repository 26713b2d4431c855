import { abortReason } from '../abortReason.ts'
import type { Outcome, SharedRun } from './sharedRun.ts'

/** A tab that says nothing for so long is frozen, or gone. */
const silentMs = 1_000

/**
 * Waits for what comes of the request that another tab has sent. Asks every second whether that tab is still there: a slow
 * server is waited for, a frozen tab is not.
 *
 * @throws the reason of the signal.
 */
export function hearOf(run: SharedRun, askWho: () => void, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let isThere = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = () => {
      clearTimeout(timer)
      run.waiting.delete(listen)
      signal.removeEventListener('abort', abort)
    }
    const abort = () => {
      end()
      reject(abortReason(signal))
    }
    const listen = (outcome: Outcome | { is: 'asking' }) => {
      isThere = true
      if (outcome.is === 'asking') return
      end()
      resolve(outcome)
    }
    const look = () => {
      if (!isThere) return listen({ is: 'silent' })
      isThere = false
      timer = setTimeout(look, silentMs)
      askWho()
    }
    run.waiting.add(listen)
    signal.addEventListener('abort', abort)
    look()
  })
}
