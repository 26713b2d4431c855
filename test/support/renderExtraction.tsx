import { act, renderHook } from '@testing-library/react'
import {
  type JsonObject,
  type TableRef,
  useExtraction,
  type UseExtractionOptions,
  type UseExtractionResult,
} from 'cloudsquid-react'
import { useEffect } from 'react'
import { vi } from 'vitest'
import { buildHarness, type HarnessOptions } from './buildHarness.tsx'
import { type ScriptedRequest, scriptFetch, type Step } from './scriptFetch.ts'

export const testTable = { projectName: 'local', tableId: 'table-1' }

/** The steps of the three endpoints of an extraction; each takes its next, and the last one stays. */
export interface ExtractionScript {
  files?: Step[]
  run?: Step[]
  poll?: Step[]
}

/** Where it stands, and what happens in an effect when it mounts. */
export interface ExtractionPlace<TData> extends Pick<
  HarnessOptions,
  'isStrict' | 'queryClient' | 'defaultOptions'
> {
  /** Asked on each render. */
  table?: () => TableRef
  onMount?: (extraction: UseExtractionResult<TData>) => void
}

/** Renders `useExtraction` over a scripted API, and lists the requests by what they are. */
export function renderExtraction<TData = JsonObject>(
  script: ExtractionScript,
  options: UseExtractionOptions<TData> = {},
  { table = () => testTable, onMount, ...above }: ExtractionPlace<TData> = {},
) {
  const counts = { files: 0, run: 0, poll: 0 }
  const scripted = scriptFetch((request: ScriptedRequest) => {
    const kind = kindOf(request)
    const steps = script[kind] ?? []
    counts[kind] += 1
    const step = steps[Math.min(counts[kind], steps.length) - 1]
    if (step === undefined) throw new Error(`The script has no step for ${kind}.`)
    return step
  })
  const harness = buildHarness({ fetch: scripted.fetch, ...above })
  const hook = renderHook(
    (props: UseExtractionOptions<TData>) => {
      const extraction = useExtraction(table(), props)
      useEffect(() => {
        onMount?.(extraction)
        // As an app that goes on from an id in the address bar: once, when the page opens.
        // oxlint-disable-next-line react/exhaustive-deps
      }, [])
      return extraction
    },
    { initialProps: options, wrapper: harness.wrapper },
  )
  return { ...harness, ...hook, requests: scripted.requests, counts, now: () => hook.result.current }
}

function kindOf({ url, method }: ScriptedRequest): keyof ExtractionScript {
  if (method === 'GET') return 'poll'
  return url.endsWith('/files') ? 'files' : 'run'
}

/** Lets time pass, with everything that React is told in it. */
export async function passInAct(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms)
    for (let turn = 0; turn < 6; turn += 1) await vi.advanceTimersByTimeAsync(0)
  })
}
