import { createLoadedCode } from '../../controls/loadedCode.ts'

/** What runs checks, and finds by its name what a value is. */
export const checkingCode = createLoadedCode(() => import('../../checks/checking.ts'))
