import type { RunStore } from '../store/createRunStore.ts'

/** What the queue needs of the store. */
export type QueuedRuns = Pick<
  RunStore,
  'claim' | 'claimScan' | 'awaitRecognition' | 'tellProgress' | 'finish' | 'countPending' | 'requeueForgotten'
>
