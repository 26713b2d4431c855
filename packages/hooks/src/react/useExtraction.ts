'use client'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useInsertionEffect, useState } from 'react'
import { RunStoppedError } from '../client/errors.ts'
import { guard } from '../client/guard.ts'
import type { RunClient } from '../client/RunClient.ts'
import type { UploadSource } from '../client/toDocumentBody.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import { isFinal } from '../contract/Run.ts'
import type { RowRef, RunRef, TableRef } from '../contract/RunRef.ts'
import { sendMutation } from './mutations.ts'
import { useRunClient } from './RunClientProvider.tsx'
import type { ExtractionFunctions, UseExtractionResult } from './UseExtractionResult.ts'
import { useRun, type UseRunOptions, type UseRunResult } from './useRun.ts'
import { startRunMutationOptions } from './useStartRun.ts'
import { uploadFileMutationOptions } from './useUploadFile.ts'

// Its result has all of the run already; and a run that was read before is never the one of a document that comes.
export interface UseExtractionOptions<TData = JsonObject> extends Omit<
  UseRunOptions<TData>,
  'select' | 'initialRun'
> {
  /** Called with the row's id once the document is there; write it down to go on from it with `resume`. */
  onUploaded?: ((rowId: string) => void) | undefined
  /** Called with the run's address once it has started, also after `reset` or an unmount: the run is paid for. */
  onStarted?: ((ref: RunRef) => void) | undefined
  /**
   * Asks Cloudsquid to keep no intermediate results.
   *
   * @default nothing is asked, and Cloudsquid decides
   */
  zeroRetention?: boolean | undefined
  /**
   * Whose cache the run, the upload and the start appear in.
   *
   * @default the one of the nearest `QueryClientProvider`
   */
  queryClient?: QueryClient | undefined
}

/**
 * Takes a document the whole way: upload, start, follow. One state machine, whose `step` says where it is and whose
 * ids survive every failure, so that a run which was paid for is never lost. Nothing is sent again by itself.
 *
 * Goes on when the component unmounts, and calls `onUploaded` and `onStarted` as they were at its last render. One that
 * throws stops nothing; its error reaches the page's own handler. An extraction stays with the table that it began on;
 * another `table` counts from the next on.
 *
 * @example
 * const extraction = useExtraction(table, { schema: invoiceSchema, onStarted: (ref) => navigate(ref.runId) })
 * if (extraction.step === 'done') return <Invoice data={extraction.run.data} />
 * if (extraction.error) return <button onClick={extraction.retry}>{extraction.error.message}</button>
 * return <input type="file" onChange={(event) => extraction.extract(event.target.files![0]!)} />
 */
export function useExtraction<TData = JsonObject>(
  table: TableRef,
  options: UseExtractionOptions<TData> = {},
): UseExtractionResult<TData> {
  const client = useRunClient()
  const queryClient = useQueryClient(options.queryClient)
  const [state, show] = useState(idle)
  const { ref } = state
  const followed = useRun(ref, options)
  const shown = { client, queryClient, table, options, ref, followed }
  const [[functions, update, catchUp, stay]] = useState(() => createExtraction<TData>(show))
  // Before any other effect, as those may call the functions.
  useInsertionEffect(() => update(shown))
  // In this order: a component that comes back is there before it does anything.
  useEffect(stay, [stay])
  useEffect(catchUp)

  const { run } = followed
  const result = {
    ...state,
    ...functions,
    step: isFinal(run) ? followed.phase : state.step,
    run,
    connection: ref ? followed.connection : 'paused',
    error: ref ? followed.error : (state.error ?? null),
    get checkedAt() {
      return followed.checkedAt
    },
    get failureCount() {
      return followed.failureCount
    },
  }
  // The step goes with the fields, here and in `phase`; the type system cannot see that it does.
  return result as object as UseExtractionResult<TData>
}

/** What happened here, up to the run's address; from there on `useRun` knows. */
interface State {
  step: 'idle' | 'uploading' | 'starting' | 'following'
  progress?: number
  source?: UploadSource | undefined
  rowId?: string
  ref?: RunRef
  error?: Error
}

const idle: State = { step: 'idle' }

/** What the component was rendered with when it was last shown. */
interface Shown<TData> {
  client: RunClient
  queryClient: QueryClient
  table: TableRef
  options: UseExtractionOptions<TData>
  ref: RunRef | undefined
  followed: UseRunResult<TData>
}

/** An id to go on from, as it may come. */
type Found = Partial<TableRef> & { rowId: string; runId: string }

type Extraction<TData> = [
  functions: ExtractionFunctions<TData>,
  update: (shown: Shown<TData>) => void,
  /** Does what was asked of a run before the component followed it. */
  catchUp: () => void,
  /** The component is there. Gives what is to be called when it leaves. */
  stay: () => () => void,
]

/** The state machine. Its own state is always the latest one, while the component shows it a moment later. */
function createExtraction<TData>(show: (state: State) => void): Extraction<TData> {
  let latest: Shown<TData>
  let state = idle
  let place: TableRef
  let underWay: AbortController | undefined
  const starting: Record<string, Promise<RunRef>> = {}
  const waiting: (() => void)[] = []
  let hasLeft = false

  const set = (next: State) => show((state = next))

  /** Runs a chain of steps; a newer one or a reset silences it. */
  async function attempt(steps: (signal: AbortSignal) => Promise<void>): Promise<void> {
    underWay?.abort()
    const { signal } = (underWay = new AbortController())
    try {
      await steps(signal)
    } catch (error) {
      if (!signal.aborted) set({ ...state, error: error as Error })
    }
  }

  const upload = (table: TableRef, source: UploadSource) =>
    attempt(async (signal) => {
      place = table
      set({ step: 'uploading', progress: 0, source })
      const onProgress = (progress: number) => {
        if (!signal.aborted && state.step === 'uploading') set({ ...state, progress })
      }
      const options = uploadFileMutationOptions(latest.client, table)
      const row = await sendMutation(latest.queryClient, options, { source, signal, onProgress })
      guard(() => latest.options.onUploaded?.(row.rowId))
      if (!signal.aborted) await start(row, source, signal)
    })

  async function start(row: RowRef, source: UploadSource | undefined, signal: AbortSignal): Promise<void> {
    const { rowId } = (place = row)
    set({ step: 'starting', source, rowId })
    const options = startRunMutationOptions(latest.client, row)
    const key = options.mutationKey + rowId
    // Two calls for one row, as of an effect under StrictMode, are one start, and told once: a second run would be paid
    // for too. Without the signal: once it is sent the run may exist, and its id must not be lost.
    const known = starting[key]
    const variables = { rowId, zeroRetention: latest.options.zeroRetention }
    const started = (starting[key] ??= sendMutation(latest.queryClient, options, variables))
    const ref = await started.finally(() => delete starting[key])
    if (!signal.aborted) set({ ...state, step: 'following', ref })
    if (!known) guard(() => latest.options.onStarted?.(ref))
  }

  const startOn = (row: RowRef) =>
    attempt((signal) => start(row, row.rowId === state.rowId ? state.source : undefined, signal))

  function catchUp(): void {
    if (hasLeft || latest.ref === state.ref) for (const call of waiting.splice(0)) call()
  }

  /** Asks something of the watch, once the component has been rendered with its run. */
  const ask = (call: () => void) => {
    waiting.push(call)
    catchUp()
  }
  const watchOn = () => ask(() => latest.followed.resume())

  const functions: ExtractionFunctions<TData> = {
    extract: (source) => upload(latest.table, source),
    async resume(from) {
      const table = latest.table ?? ({} as TableRef)
      // What is there and `undefined`, or `null` as read from a storage, was not given.
      const { projectName = table.projectName, tableId = table.tableId, rowId, runId } = (from ?? {}) as Found
      if (rowId && !runId) return startOn({ projectName, tableId, rowId })
      underWay?.abort()
      const ref = { projectName, tableId, runId }
      if (JSON.stringify(ref) !== JSON.stringify(state.ref)) set({ step: 'following', ref })
      watchOn()
    },
    async retry() {
      const { ref, rowId, source, error } = state
      if (ref) return watchOn()
      if (error) return rowId ? startOn({ ...place, rowId }) : upload(place, source!)
    },
    reset() {
      underWay?.abort()
      set(idle)
      // Begun and forgotten in one go: there is no render to wait for.
      catchUp()
    },
    stop: () => ask(() => latest.followed.stop()),
    refresh: () =>
      new Promise((resolve, reject) => {
        ask(() =>
          latest.ref === state.ref ? resolve(latest.followed.refresh()) : reject(new RunStoppedError()),
        )
      }),
  }
  const update = (shown: Shown<TData>) => {
    latest = shown
  }
  const stay = () => {
    hasLeft = false
    return () => {
      hasLeft = true
      // StrictMode: the component comes back at once.
      queueMicrotask(catchUp)
    }
  }
  return [functions, update, catchUp, stay]
}
