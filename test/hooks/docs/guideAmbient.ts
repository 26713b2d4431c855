/** What the examples of the guides leave out, as their readers have it from elsewhere. */
export const guideAmbient = `
import type { DataSchema, JsonObject, Review, Run, RunClient, RunRef, TableRef, UseExtractionResult, UseReviewResult, DoneRun } from 'cloudsquid-react'
import type { ScriptedApi, RunScript } from 'cloudsquid-react/testing'
import type { Check, RunView, RunWorkbenchProps, sayFinding } from 'cloudsquid-react-ui'
declare global {
  const api: ScriptedApi
  const apiKey: string
  const checks: readonly Check[]
  const client: RunClient
  const serverClient: RunClient
  const conflict: UseReviewResult['conflict']
  const discard: UseReviewResult['discard']
  const submit: UseReviewResult['submit']
  const data: JsonObject
  const extraction: UseExtractionResult<{ invoice_number: string; amount: number }>
  const file: File
  const fromTheList: Run
  const invoiceSchema: DataSchema<{ invoice_number: string; amount: number }>
  const projectName: string
  const labels: Parameters<typeof sayFinding>[1]
  const props: RunWorkbenchProps & React.ComponentProps<typeof RunView>
  const queryClient: import('@tanstack/react-query').QueryClient
  const recorder: import('cloudsquid-react/devtools').FlightRecorder
  const recording: import('cloudsquid-react/devtools').Recording
  const ref: RunRef
  const refs: RunRef[]
  const run: DoneRun
  const rowId: string
  const runId: string
  const table: TableRef
  const tableId: string
  const wrapper: (props: { children: React.ReactNode }) => React.ReactNode
  function Invoice(props: { data: { invoice_number: string }; stale?: boolean }): React.JSX.Element
  function RunPage(props: { runRef: RunRef }): React.JSX.Element
  function RunScreen(props: { runRef: RunRef }): React.JSX.Element
  function RunPageStory(props: { script: RunScript }): React.JSX.Element
  interface Story { render: () => React.JSX.Element }
  function log(...words: unknown[]): void
  function navigate(to: string): void
  function ownsRun(user: { userId: string }, runId: string | undefined): boolean
  function putReview(ref: RunRef, review: Review): Promise<Review>
  function readSession(request: Request): Promise<{ userId: string } | undefined>
  function toast(text: string): void
}
`

/** Files that stand beside an example. */
export const besideExamples: Record<string, string> = {
  'styles.d.ts': "declare module '*.css'",
  'storeReview.ts':
    "export declare function storeReview(review: import('cloudsquid-react').Review): Promise<import('cloudsquid-react').Review>",
}
