import { createLoadedCode } from '../../controls/loadedCode.ts'

/** What applies corrections, compares data and writes patches. */
export const correctingCode = createLoadedCode(() => import('./correcting.ts'))
