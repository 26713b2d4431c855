import type { FailedRun } from 'cloudsquid-react'
import OctagonXIcon from 'lucide-react/icons/octagon-x'
import { Button } from '../../controls/actions/Button.tsx'
import { Notice } from '../../controls/feedback/Notice.tsx'
import { useLabels } from '../../labels/useLabels.tsx'

interface RunFailedPanelProps {
  run: FailedRun
  /** Opens the reasoning, where there is one. It may say why, but it is never passed off as the reason. */
  onReadReasoning?: (() => void) | undefined
  onStartAnother?: (() => void) | undefined
}

/** Says that the run failed, with the reason if one came, and that there was none otherwise. */
export function RunFailedPanel({ run, onReadReasoning, onStartAnother }: RunFailedPanelProps) {
  const { failure } = useLabels()
  const hasData = Object.keys(run.data ?? {}).length > 0
  const noReason = onReadReasoning ? failure.noReasonButReasoning : failure.noReason
  const sentences = [run.message ?? noReason, hasData && failure.checkEveryField]
  return (
    <Notice
      tone="error"
      icon={OctagonXIcon}
      title={hasData ? failure.failedPartly : failure.failed}
      headingLevel={2}
      body={sentences.filter(Boolean).join(' ')}
      actions={
        <>
          {onReadReasoning && <Button onClick={onReadReasoning}>{failure.readReasoning}</Button>}
          {onStartAnother && <Button onClick={onStartAnother}>{failure.startAnother}</Button>}
        </>
      }
    />
  )
}
