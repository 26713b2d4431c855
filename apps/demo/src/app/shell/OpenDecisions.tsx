import { lazyPart } from 'cloudsquid-react-ui/controls'
import { useEffect, useSyncExternalStore } from 'react'
import { useAppServices } from '../AppServices.tsx'

const OpenDecisionList = lazyPart(() => import('./OpenDecisionList.tsx'), 'OpenDecisionList')

/** Decisions that can still be taken back, on pages that show no run. */
export function OpenDecisions({ isRunOpen }: { isRunOpen: boolean }) {
  const { outbox } = useAppServices()
  const items = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot)
  // Decisions are taken where a run is open, and can be taken back for ten seconds: the code is there by then.
  useEffect(() => {
    if (isRunOpen) OpenDecisionList.preload().catch(() => {})
  }, [isRunOpen])
  return !isRunOpen && items.length > 0 ? <OpenDecisionList /> : null
}
