import { lazyPart } from '../controls/lazyPart.tsx'

/** {@link RunDock}, loaded while the run is read: only one that is done can be decided on. */
export const RunDockOnDemand = lazyPart(() => import('./RunDock.tsx'), 'RunDock')
