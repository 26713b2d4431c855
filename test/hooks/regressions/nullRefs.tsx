import { useQuery } from '@tanstack/react-query'
import { act, render, renderHook } from '@testing-library/react'
import * as main from 'cloudsquid-react'
import * as bare from 'cloudsquid-react/client'
import { readPollState } from 'cloudsquid-react/devtools'
import { Boundary } from '../../support/Boundary.tsx'
import { buildHarness } from '../../support/buildHarness.tsx'
import { scriptFetch, json } from '../../support/scriptFetch.ts'

const source = { uri: 'https://files.example/one.pdf', filename: 'one.pdf', mimetype: 'application/pdf' }

export function setUp() {
  const scripted = scriptFetch([json({ status: 'running' })])
  return { ...scripted, ...buildHarness({ fetch: scripted.fetch }) }
}
type Harness = ReturnType<typeof setUp>
type Use = (harness: Harness, none: never) => unknown

/** Gives what a call gives, or the code of the error that it throws or rejects with. */
export async function outcomeOf(call: () => unknown): Promise<unknown> {
  try {
    return await call()
  } catch (error) {
    return error instanceof main.RunError ? error.code : error
  }
}

const renderIn = <TResult,>({ wrapper }: Harness, hook: () => TResult) => renderHook(hook, { wrapper }).result

const shown = (harness: Harness, hook: () => unknown) => renderIn(harness, hook).current

/** A mutation by its options, as an app's own `useMutation` calls it. */
function mutate<TVariables>(
  options: { mutationFn?: ((variables: TVariables, context: never) => Promise<unknown>) | undefined },
  variables: TVariables,
) {
  return options.mutationFn?.(variables, undefined as never)
}

const extraction = (harness: Harness, table: never) => renderIn(harness, () => main.useExtraction(table))

/** The code of the error that an extraction shows after a call. */
async function failureOf(
  result: ReturnType<typeof extraction>,
  call: (one: main.UseExtractionResult) => unknown,
) {
  await act(async () => call(result.current))
  return (result.current.error as main.RunError).code
}

/** Every way to say which run or table, and what it does where it is given nothing. */
export const ways: Record<string, [use: Use, outcome: unknown]> = {
  // What is called by hand refuses it in words.
  getRun: [({ client }, none) => bare.getRun(client, none), 'RUN-INPUT'],
  'client.getRun': [({ client }, none) => client.getRun(none), 'RUN-INPUT'],
  waitForRun: [({ client }, none) => main.waitForRun(client, none), 'RUN-INPUT'],
  fetchRun: [({ queryClient, client }, none) => main.fetchRun(queryClient, client, none), 'RUN-INPUT'],
  ensureRun: [({ queryClient, client }, none) => main.ensureRun(queryClient, client, none), 'RUN-INPUT'],
  seedRun: [
    ({ queryClient, client }, none) => {
      const { run } = main.parseRun({ status: 'running' })
      main.seedRun(queryClient, client, none, run as main.Run)
    },
    'RUN-INPUT',
  ],
  'runKeys.run': [({ client }, none) => main.runKeys.run(client, none), 'RUN-INPUT'],
  'runKeys.table': [({ client }, none) => main.runKeys.table(client, none), 'RUN-INPUT'],
  readPollState: [
    ({ queryClient, client }, none) => readPollState(queryClient, client, { ref: none }),
    'RUN-INPUT',
  ],
  uploadFile: [({ client }, none) => bare.uploadFile(client, none, { source }), 'RUN-INPUT'],
  startRun: [({ client }, none) => bare.startRun(client, none, { rowId: 'row-1' }), 'RUN-INPUT'],
  createTask: [({ client }, none) => bare.createTask(client, none, { input: {} }), 'RUN-INPUT'],
  extract: [({ client }, none) => bare.extract(client, none, { source }), 'RUN-INPUT'],
  reconcile: [({ client }, none) => bare.reconcile(client, none, { input: {} }), 'RUN-INPUT'],
  uploadFileMutationOptions: [
    ({ client }, none) => mutate(main.uploadFileMutationOptions(client, none), { source }),
    'RUN-INPUT',
  ],
  startRunMutationOptions: [
    ({ client }, none) => mutate(main.startRunMutationOptions(client, none), { rowId: 'row-1' }),
    'RUN-INPUT',
  ],
  reviewMutationOptions: [
    ({ queryClient, client }, none) =>
      mutate(main.reviewMutationOptions(client, queryClient, { submit: async () => {} }), {
        ref: none,
        review: { approved: true },
        seen: undefined,
      }),
    'RUN-INPUT',
  ],
  // What never rejects, and what only asks, has nothing to do or to say.
  prefetchRun: [({ queryClient, client }, none) => main.prefetchRun(queryClient, client, none), undefined],
  invalidateRun: [
    ({ queryClient, client }, none) => main.invalidateRun(queryClient, client, none),
    undefined,
  ],
  'client.budget.isQueued': [({ client }, none) => client.budget?.isQueued(none), false],
  'client.pace.estimate': [({ client }, none) => client.pace?.estimate(none), undefined],
  // A hook waits, and refuses in words what is asked of it meanwhile.
  runQueryOptions: [
    (harness, none) => shown(harness, () => useQuery(main.runQueryOptions(harness.client, none)).fetchStatus),
    'idle',
  ],
  useRun: [(harness, none) => shown(harness, () => main.useRun(none).phase), 'idle'],
  useRuns: [(harness, none) => shown(harness, () => main.useRuns(none).phase), 'idle'],
  'useRuns of a list with nothing in it': [
    (harness, none) =>
      shown(harness, () => {
        const { phase, counts, runs } = main.useRuns([none])
        return [phase, counts.idle, runs.map((one) => [one.phase, one.connection, one.ref])]
      }),
    ['idle', 1, [['idle', 'paused', undefined]]],
  ],
  'refresh of useRuns': [
    (harness, none) => renderIn(harness, () => main.useRuns([])).current.refresh(none),
    'RUN-INPUT',
  ],
  'explain of useRuns': [
    (harness, none) => renderIn(harness, () => main.useRuns([])).current.explain(none),
    'There is no run yet. Pass a ref first.',
  ],
  useReview: [
    (harness, none) => shown(harness, () => main.useReview(none, { submit: async () => {} }).state),
    'awaiting',
  ],
  useStartRun: [(harness, none) => shown(harness, () => main.useStartRun(none).status), 'idle'],
  useUploadFile: [(harness, none) => shown(harness, () => main.useUploadFile(none).status), 'idle'],
  useExtraction: [(harness, none) => extraction(harness, none).current.step, 'idle'],
  'extract of useExtraction': [
    (harness, none) => failureOf(extraction(harness, none), (one) => one.extract(source)),
    'RUN-INPUT',
  ],
  'resume of useExtraction': [
    (harness, none) => failureOf(extraction(harness, none), (one) => one.resume(none)),
    'RUN-INPUT',
  ],
  // There always is a run, or its boundary says why not.
  useSuspenseRun: [
    ({ wrapper }, none) => {
      const Page = () => main.useSuspenseRun(none).phase
      const { container } = render(
        <Boundary>
          <Page />
        </Boundary>,
        { wrapper },
      )
      return container.textContent?.includes('RUN-INPUT')
    },
    true,
  ],
}
