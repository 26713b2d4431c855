import { parseTimestamp, reviewState, type Run } from 'cloudsquid-react'
import { Card } from '../controls/display/Card.tsx'
import { EmptyState } from '../controls/feedback/EmptyState.tsx'
import type { CoreLabels } from '../labels/Labels.ts'
import { DataPlaceholder } from '../data/DataPlaceholder.tsx'
import { useDataWork } from '../data/work/DataWork.ts'
import { ExtractedData } from '../data/ExtractedData.tsx'
import { DataMismatchNotice } from './notices/DataMismatchNotice.tsx'
import { ReadFailurePanel } from './notices/ReadFailurePanel.tsx'
import { RunFailedPanel } from './notices/RunFailedPanel.tsx'
import type { RunViewProps } from './RunViewProps.ts'
import { useLabels } from '../labels/useLabels.tsx'

type RunResultProps = Pick<
  RunViewProps,
  | 'title'
  | 'fields'
  | 'fieldMeta'
  | 'phase'
  | 'run'
  | 'connection'
  | 'error'
  | 'observed'
  | 'view'
  | 'dataRef'
  | 'onViewChange'
  | 'onResume'
  | 'onStartAnother'
> & { onReadReasoning?: (() => void) | undefined }

/**
 * Shows what a run has come to: why it failed, its data, that there is none, or that it is on its way. Data is shown
 * whatever the status, and says when it is not to be trusted as the whole.
 */
export function RunResult(props: RunResultProps) {
  const { phase, run, connection, error, observed, view, onViewChange, onResume, onStartAnother } = props
  const labels = useLabels()
  const work = useDataWork()
  if (phase === 'error' && run === undefined && error)
    return <ReadFailurePanel error={error} onRetry={onResume} onStartAnother={onStartAnother} />

  const data = work?.data ?? run?.data ?? {}
  const hasData = Object.keys(data).length > 0
  const isStill = connection === 'stopped' || connection === 'expired'
  return (
    <>
      {run?.status === 'error' && (
        <RunFailedPanel run={run} onReadReasoning={props.onReadReasoning} onStartAnother={onStartAnother} />
      )}
      {phase === 'error' && run?.status === 'done' && error && <DataMismatchNotice error={error} />}
      {hasData && (
        <ExtractedData
          data={data}
          raw={run?.raw}
          title={props.title}
          fields={props.fields}
          fieldMeta={props.fieldMeta}
          view={view}
          dataRef={props.dataRef}
          onViewChange={onViewChange}
          note={partialNote(run, labels)}
          isReviewed={run?.status === 'done' && reviewState(run) !== 'awaiting'}
        />
      )}
      {!hasData && run?.status === 'done' && (
        <Card aria-label={labels.data.title}>
          <EmptyState title={labels.data.nothingExtracted} body={labels.data.nothingExtractedBody} />
        </Card>
      )}
      {!hasData && run?.status !== 'done' && run?.status !== 'error' && isStill && (
        <Card aria-label={labels.data.title}>
          <EmptyState title={labels.progress.stopped} body={labels.notice.runGoesOn} />
        </Card>
      )}
      {!hasData && run?.status !== 'done' && run?.status !== 'error' && !isStill && (
        <DataPlaceholder
          title={props.title}
          message={progressWord(run, labels)}
          since={observed.firstSeenAt ?? parseTimestamp(run?.created_at)}
        />
      )}
    </>
  )
}

function partialNote(run: Run | undefined, { data }: CoreLabels): string | undefined {
  switch (run?.status) {
    case 'pending':
    case 'running':
      return data.partial
    case 'error':
      return data.partialFailed
    case 'unknown':
      return data.unreadStatus
    case 'done':
    case undefined:
      return undefined
  }
}

function progressWord(run: Run | undefined, { progress }: CoreLabels): string {
  if (run?.status === 'pending' || run?.status === 'running') return progress[run.status]
  if (run?.status !== 'unknown') return progress.loading
  return typeof run.rawStatus === 'string' ? progress.unknown(run.rawStatus) : progress.noStatus
}
