import { createLoadedCode } from '../../controls/loadedCode.ts'

/** The form of a review, with the library that holds it and the one that checks it: loaded once a review can be given. */
export const formCode = createLoadedCode(() => import('./openForm.ts'))
