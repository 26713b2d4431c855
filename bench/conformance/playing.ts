import type { Follower } from '../followers/Follower.ts'
import { type Answer, watch, type Watched, type WatchOptions } from './watch.ts'

/** `yes`, or `no` with what was seen instead. */
export type Verdict = string

export interface Promised {
  id: string
  words: string
  /** Where ours is held, beside here. */
  tests: string
  /** Plays it with any of them; absent where peers have nothing of the kind, or the question is ours alone. */
  play?: (follower: Follower) => Promise<Verdict>
  /** What is said of peers where it is not played. */
  peers?: 'cannot' | '–'
}

export const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`
export const requests = (count: number) => `${count} request${count === 1 ? '' : 's'}`
export const yesIf = (isKept: boolean, otherwise: string): Verdict => (isKept ? 'yes' : `no: ${otherwise}`)
export const running = (): Answer => ({})

/** Follows one run, and ends it. */
export const playing =
  (
    answer: Parameters<typeof watch>[1],
    judge: (watched: Watched) => Promise<Verdict>,
    options?: WatchOptions,
  ) =>
  async (follower: Follower): Promise<Verdict> => {
    const watched = watch(follower, answer, options)
    const verdict = await judge(watched)
    await watched.end()
    return verdict
  }
