import { otherPromises } from './otherPromises.ts'
import type { Promised } from './playing.ts'
import { pollingPromises } from './pollingPromises.ts'

export const promises: readonly Promised[] = [...pollingPromises, ...otherPromises]
