import { useOnDemand } from '../../controls/actions/useOnDemand.tsx'
import { lazyPart } from '../../controls/lazyPart.tsx'
import { ProgressButton } from './ProgressButton.tsx'
import type { RunProgressProps } from './RunProgressProps.ts'

// Most readers never ask which way a run has come.
const RunProgressPopover = lazyPart(() => import('./RunProgressPopover.tsx'), 'RunProgressPopover')

/** Says how far a run has come, in words that open its whole way, its times and its id. */
export function RunProgress(props: RunProgressProps) {
  const { run, observed } = props
  const { openedBy, problem, buttonProps } = useOnDemand(RunProgressPopover)
  if (openedBy) return <RunProgressPopover {...props} />
  return (
    <>
      <ProgressButton run={run} observed={observed} aria-haspopup="dialog" {...buttonProps} />
      {problem}
    </>
  )
}
