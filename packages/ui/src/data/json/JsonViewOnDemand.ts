import { lazyPart } from '../../controls/lazyPart.tsx'

/** `JsonView`, loaded with the first value that is shown as JSON: data is looked at as fields at first. */
export const JsonViewOnDemand = lazyPart(() => import('./JsonView.tsx'), 'JsonView')
