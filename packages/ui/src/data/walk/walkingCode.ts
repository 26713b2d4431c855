import { createLoadedCode } from '../../controls/loadedCode.ts'

/** What the keys do at a value: loaded with the first data that is worked on. */
export const walkingCode = createLoadedCode(() => import('./pressKey.ts'))
