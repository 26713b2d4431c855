import { notifyManager } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import {
  type FollowedRun,
  type JsonObject,
  type RunRef,
  useRuns,
  type UseRunsOptions,
  type UseRunsResult,
} from 'cloudsquid-react'
import { buildHarness, type HarnessOptions } from './buildHarness.tsx'
import { json, type ScriptedRequest, scriptFetch, type Step } from './scriptFetch.ts'

// As in an app, where React renders once for all that is told at one time; `setupReact` has it render for each.
notifyManager.setBatchNotifyFunction((notify) => {
  act(() => {
    notify()
  })
})

export const pendingStep: Step = json({ status: 'pending' })
export const runningStep: Step = json({ status: 'running' })
export const doneStep: Step = json({ status: 'done', data: { total: 12 } })
export const failedStep: Step = json({ status: 'error' })

export function refTo(runId: string): RunRef {
  return { projectName: 'local', tableId: 'table-1', runId }
}

/** Addresses of `run-0`, `run-1` and so on. */
export function refsTo(count: number): RunRef[] {
  return Array.from({ length: count }, (_, index) => refTo(`run-${index}`))
}

/** The run that a request is for. */
export function runIdOf({ url }: { url: string }): string {
  return decodeURIComponent(url.split('/').at(-1) ?? '')
}

/** Answers each run by a script of its own, whose last step stays; the others by `usual`. */
export function scriptRuns(scripts: Record<string, Step[]>, usual: Step[] = [runningStep]) {
  const taken = new Map<string, number>()
  return scriptFetch((request: ScriptedRequest): Step => {
    const runId = runIdOf(request)
    const script = scripts[runId] ?? usual
    const count = taken.get(runId) ?? 0
    taken.set(runId, count + 1)
    const step = script[Math.min(count, script.length - 1)]
    if (!step) throw new Error(`The script of ${runId} has no step.`)
    return step
  })
}

export interface RenderRunsOptions<TData> extends HarnessOptions {
  refs?: readonly RunRef[] | undefined
  runs?: UseRunsOptions<TData>
  scripted?: ReturnType<typeof scriptFetch>
}

/** Follows runs by `useRuns` over scripts, and keeps what every render saw. */
export function renderRuns<TData = JsonObject>(
  scripts: Record<string, Step[]>,
  options: RenderRunsOptions<TData> = {},
) {
  const { runs: runOptions = {}, scripted = scriptRuns(scripts), ...rest } = options
  const { refs: _, ...harnessOptions } = rest
  const initialRefs = 'refs' in rest ? rest.refs : Object.keys(scripts).map(refTo)
  const harness = buildHarness({ fetch: scripted.fetch, ...harnessOptions })
  const seen: UseRunsResult<TData>[] = []
  const hook = renderHook(
    (props: { refs: readonly RunRef[] | undefined; options: UseRunsOptions<TData> }) => {
      const result = useRuns<TData>(props.refs, props.options)
      seen.push(result)
      return result
    },
    { initialProps: { refs: initialRefs, options: runOptions }, wrapper: harness.wrapper },
  )
  const now = (): UseRunsResult<TData> => hook.result.current
  return {
    ...harness,
    ...hook,
    scripted,
    requests: scripted.requests,
    /** What every render saw, the first one first. */
    seen,
    now,
    /** One of the runs, as the last render saw it. */
    run: (runId: string): FollowedRun<TData> => {
      const found = now().runs.find(({ ref }) => ref.runId === runId)
      if (!found) throw new Error(`The list holds no ${runId}.`)
      return found
    },
    phases: () => now().runs.map(({ phase }) => phase),
    connections: () => now().runs.map(({ connection }) => connection),
    /** Which runs were asked for, one after the other. */
    asked: () => scripted.requests.map(runIdOf),
    follow: (refs: readonly RunRef[] | undefined, nextOptions: UseRunsOptions<TData> = runOptions) =>
      hook.rerender({ refs, options: nextOptions }),
  }
}
