import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRunClient, RunClientProvider, type RunRef, useExtraction, useRun } from 'cloudsquid-react'
import type { ReactElement, ReactNode } from 'react'
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
  const { extract, step, progress } = useExtraction(runRef)
  return (
    <form onReset={() => void extract(new File([], 'a.pdf'))}>
      {step} {progress} {phase} {run?.status} {error?.message}
    </form>
  )
}
