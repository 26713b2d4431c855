import { PendingDecisions } from 'cloudsquid-react-ui'
import { useAppServices } from '../AppServices.tsx'
import { useOpenRun } from '../runs/useOpenRun.ts'

/** Decisions that can still be taken back, each with the way to its run. */
export function OpenDecisionList() {
  const { outbox, followedRuns } = useAppServices()
  const openRun = useOpenRun()
  return (
    <PendingDecisions
      outbox={outbox}
      onReturn={(key) => {
        const found = followedRuns.find(key)
        if (found) openRun(found)
      }}
    />
  )
}
