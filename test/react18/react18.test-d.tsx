import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createRunClient,
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
import { expectTypeOf } from 'vitest'

const queryClient = new QueryClient()
const client = createRunClient({ baseUrl: '/api' })

// The props of an element are `any` up to React 18, and `unknown` from 19 on.
export function TypesAreThoseOfReact18(element: ReactElement) {
  expectTypeOf(element.props).toBeAny()
}

export function ProvidersAreElements({ children }: { children: ReactNode }): ReactElement {
  return (
    <QueryClientProvider client={queryClient}>
      <RunClientProvider client={client}>{children}</RunClientProvider>
    </QueryClientProvider>
  )
}

export function ResultsAreChildren({ runRef }: { runRef: RunRef }): ReactElement {
  const { phase, run, error } = useRun(runRef)
  const { runs } = useRuns([runRef])
  const { extract, step } = useExtraction(runRef)
  const upload = useUploadFile(runRef)
  const start = useStartRun(runRef)
  const { state, edit } = useReview(runRef, { submit: async () => {} })
  return (
    <form onReset={() => void extract(new File([], 'a.pdf'))} onSubmit={() => edit({ approved: true })}>
      {phase} {run?.status} {error?.message} {runs.map(({ connection }) => connection)} {step}{' '}
      {upload.progress}
      {upload.status} {start.data?.runId} {state}
      <Suspense fallback={phase}>
        <Status runRef={runRef} />
      </Suspense>
    </form>
  )
}

function Status({ runRef }: { runRef: RunRef }) {
  return useSuspenseRun(runRef).run.status
}
