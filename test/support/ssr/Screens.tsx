import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  type RunClient,
  RunClientProvider,
  type RunRef,
  useExtraction,
  useReview,
  useRun,
  useRuns,
  useStartRun,
  useSuspenseRun,
  useUploadFile,
} from 'cloudsquid-react'
import { type ReactElement, type ReactNode, Suspense } from 'react'

const ref: RunRef = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }

/** All that a screen may say of a run. */
function Words({ of }: { of: (string | number | boolean | undefined)[] }) {
  return <p>{of.map((word) => String(word ?? 'none')).join(' | ')}</p>
}

function RunScreen() {
  const { phase, run, connection, error, checkedAt, failureCount } = useRun(ref)
  return <Words of={[phase, run?.row_id, connection, error?.code, checkedAt?.toISOString(), failureCount]} />
}

function RunsScreen() {
  const { runs, phase, counts } = useRuns([ref, { ...ref, runId: 'run-2' }])
  const each = runs.flatMap((entry) => [entry.phase, entry.run?.row_id, entry.connection, entry.error?.code])
  return <Words of={[phase, JSON.stringify(counts), ...each]} />
}

function SuspendedScreen() {
  const { phase, run, connection, error } = useSuspenseRun(ref)
  return <Words of={[phase, run.row_id, connection, error?.code]} />
}

function ReviewScreen() {
  const { state, review, draft, isSubmitting } = useReview(ref, { submit: async () => {} })
  return <Words of={[state, review?.reviewed_by, draft?.comment, isSubmitting]} />
}

function DoingScreen() {
  const extraction = useExtraction(ref)
  const upload = useUploadFile(ref)
  const start = useStartRun(ref)
  return <Words of={[extraction.step, extraction.connection, upload.status, upload.progress, start.status]} />
}

/** One for each hook. */
export const screens: Record<string, () => ReactElement> = {
  useRun: RunScreen,
  'useRun without a ref': () => <Words of={[useRun(undefined).phase, useRun(undefined).connection]} />,
  useRuns: RunsScreen,
  useSuspenseRun: SuspendedScreen,
  useReview: ReviewScreen,
  'useExtraction, useUploadFile and useStartRun': DoingScreen,
}

/** What a run's address answered on the server before the page was rendered; absent if it was not asked. */
export const answers: Record<string, { status: number; body: string }[]> = {
  'that was not read': [],
  'that is pending': [{ status: 200, body: '{"status":"pending","row_id":"row-1"}' }],
  'that is running': [{ status: 200, body: '{"status":"running","row_id":"row-1"}' }],
  'of an unknown status': [{ status: 200, body: '{"status":"new","row_id":"row-1"}' }],
  'that is done': [
    {
      status: 200,
      body: '{"status":"done","row_id":"row-1","data":{"total":7},"review":{"approved":true,"reviewed_by":"Dana"}}',
    },
  ],
  'that failed': [{ status: 200, body: '{"status":"error","row_id":"row-1"}' }],
  'that could not be reached': [{ status: 503, body: '{"message":"busy"}' }],
  'that could not be reached later': [
    { status: 200, body: '{"status":"running","row_id":"row-1"}' },
    { status: 503, body: '' },
  ],
  'that may not be read': [{ status: 403, body: '' }],
}

/** A screen as it stands in an app. */
export function renderTree(
  Screen: () => ReactNode,
  { client, queryClient }: { client: RunClient; queryClient: QueryClient },
): ReactElement {
  return (
    <QueryClientProvider client={queryClient}>
      <RunClientProvider client={client}>
        <Suspense fallback="waiting">
          <Screen />
        </Suspense>
      </RunClientProvider>
    </QueryClientProvider>
  )
}
