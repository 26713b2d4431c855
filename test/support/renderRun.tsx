import { renderHook } from '@testing-library/react'
import { type JsonObject, type RunRef, useRun, type UseRunOptions, type UseRunResult } from 'cloudsquid-react'
import { vi } from 'vitest'
import { buildHarness, type HarnessOptions } from './buildHarness.tsx'
import { type ScriptedRequest, scriptFetch, type Step } from './scriptFetch.ts'

export const testRef: RunRef = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }

export interface RenderRunOptions<TData> extends HarnessOptions {
  ref?: RunRef | undefined
  run?: UseRunOptions<TData>
}

/**
 * Follows a run by `useRun` over a scripted `fetch`, and keeps what every render saw. Nothing of the result is read
 * here, so that nothing is subscribed to by the test itself.
 */
export function renderRun<TData = JsonObject>(
  script: Step[] | ((request: ScriptedRequest) => Step),
  options: RenderRunOptions<TData> = {},
) {
  const { run: runOptions = {}, ...rest } = options
  const { ref = testRef, ...harnessOptions } = rest
  const initialRef = 'ref' in rest ? rest.ref : ref
  const scripted = scriptFetch(script)
  const harness = buildHarness({ fetch: scripted.fetch, ...harnessOptions })
  const seen: UseRunResult<TData>[] = []
  const begunAtMs = performance.now()
  const hook = renderHook(
    (props: { ref: RunRef | undefined; options: UseRunOptions<TData> }) => {
      const result = useRun<TData>(props.ref, props.options)
      seen.push(result)
      return result
    },
    { initialProps: { ref: initialRef, options: runOptions }, wrapper: harness.wrapper },
  )
  return {
    ...harness,
    ...hook,
    scripted,
    requests: scripted.requests,
    /** When each request went out, in milliseconds since the first render. */
    askedAtMs: () => scripted.requests.map(({ sentAtMs }) => sentAtMs - begunAtMs),
    /** What every render saw, the first one first. */
    seen,
    now: (): UseRunResult<TData> => hook.result.current,
    follow: (next: RunRef | undefined, nextOptions: UseRunOptions<TData> = runOptions) =>
      hook.rerender({ ref: next, options: nextOptions }),
  }
}

/**
 * Lets time pass. Not inside of `act`, which would put off every render to the end of it: queries notify through
 * `act` of their own (setupReact).
 */
export async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
  // An answer is read and told to React in a few more turns of the same moment.
  for (let turn = 0; turn < 4; turn += 1) await vi.advanceTimersByTimeAsync(0)
}
