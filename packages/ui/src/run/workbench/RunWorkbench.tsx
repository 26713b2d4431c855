import type { JsonObject } from 'cloudsquid-react'
import { Skeleton } from '../../controls/feedback/Skeleton.tsx'
import { runKey } from '../../list/runKey.ts'
import type { RunWorkbenchProps } from './RunWorkbenchProps.ts'
import { useDrafts } from './useDrafts.ts'
import { Workbench } from './Workbench.tsx'
import { WorkbenchProviders } from './WorkbenchProviders.tsx'

/**
 * A whole review screen: follows a run and shows its document beside its data, with evidence, reasoning and review. Beside
 * each other where the workbench itself is wide, the document in a sheet where it is not.
 *
 * It needs a client, by `client` or by a `RunClientProvider` above; and nothing else. It asks for the run as `useRun`
 * does, and for a document only when one is shown.
 *
 * @example
 * <RunWorkbench client={client} runRef={ref} schema={invoiceSchema} document={file} onReview={saveReview} />
 */
export function RunWorkbench<TData = JsonObject>(props: RunWorkbenchProps<TData>) {
  const { client, queryClient, labels, locale, theme, className, style, ...rest } = props
  const drafts = useDrafts(props)
  const { runRef } = props
  return (
    <WorkbenchProviders {...{ client, queryClient, labels, locale, theme, className, style }}>
      {runRef ? (
        // Nothing of one run is left standing on another.
        <Workbench key={runKey(runRef)} {...rest} runRef={runRef} drafts={drafts} />
      ) : (
        <Skeleton rows={8} />
      )}
    </WorkbenchProviders>
  )
}
