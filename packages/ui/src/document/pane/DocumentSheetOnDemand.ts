import { lazyPart } from '../../controls/lazyPart.tsx'

/** {@link DocumentSheet}, loaded only where there is no room beside the data, and only once the document is asked for. */
export const DocumentSheetOnDemand = lazyPart(() => import('./DocumentSheet.tsx'), 'DocumentSheet')
