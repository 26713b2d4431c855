'use client'
import { useReducer, useRef } from 'react'
import { startRun, uploadFile } from '../client/endpoints.ts'
import type { UploadSource } from '../client/toDocumentBody.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import type { RunRef, TableRef } from '../contract/RunRef.ts'
import { type ExtractionState, extractionReducer, idleExtraction } from './extractionReducer.ts'
import { useRunClient } from './RunClientProvider.tsx'
import { useRun, type UseRunOptions } from './useRun.ts'
import type { UseRunResult } from './UseRunResult.ts'

export interface UseExtractionOptions<TData = JsonObject> extends UseRunOptions<TData> {
  /** Called with the row's id once the document is there; write it down to go on from it with `resume`. */
  onUploaded?: ((rowId: string) => void) | undefined
  /** Called with the run's address once it has started, also after an unmount: the run is paid for. */
  onStarted?: ((ref: RunRef) => void) | undefined
}

/** What {@link useExtraction} gives. */
export interface UseExtractionResult<TData = JsonObject> extends ExtractionState {
  /** The followed run; idle until there is one. */
  run: UseRunResult<TData>
  /** Uploads a document, starts a run on it and follows that. A second call while one is under way starts over. */
  extract: (source: UploadSource) => Promise<void>
  /** Goes on from an id that was got before: a row is started on, a run is followed. */
  resume: (from: { rowId: string } | { runId: string }) => Promise<void>
  /** Takes the failed step again, and only that: what was uploaded is not uploaded twice. */
  retry: () => Promise<void>
  /** Forgets the extraction, and ends an upload that is under way. A run that has started goes on. */
  reset: () => void
}

/**
 * Takes a document the whole way: upload, start, follow. One state machine, whose `step` says where it is and whose
 * ids survive every failure, so that a run which was paid for is never lost.
 *
 * @example
 * const extraction = useExtraction(table, { schema: invoiceSchema, onStarted: (ref) => navigate(ref.runId) })
 * return <input type="file" onChange={(event) => extraction.extract(event.target.files![0]!)} />
 */
export function useExtraction<TData = JsonObject>(
  table: TableRef,
  options: UseExtractionOptions<TData> = {},
): UseExtractionResult<TData> {
  const client = useRunClient()
  const [state, dispatch] = useReducer(extractionReducer, idleExtraction)
  const run = useRun(state.ref, options)
  const underWay = useRef<AbortController>(undefined)
  const starting = useRef(new Map<string, Promise<{ run_id: string }>>())

  /** Runs a chain of steps; a newer chain or a reset silences it. */
  async function attempt(steps: (attempt: AbortController) => Promise<void>): Promise<void> {
    underWay.current?.abort()
    const controller = new AbortController()
    underWay.current = controller
    try {
      await steps(controller)
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause))
      if (!controller.signal.aborted) dispatch({ type: 'fail', error })
    }
  }

  async function upload(source: UploadSource, { signal }: AbortController): Promise<string> {
    dispatch({ type: 'upload', source })
    const onProgress = (progress: number) => {
      if (!signal.aborted) dispatch({ type: 'sent', progress })
    }
    const { row_id } = await uploadFile(client, table, { source, signal, onProgress })
    // Before the callback: one that throws must not take the id along.
    if (!signal.aborted) dispatch({ type: 'start', rowId: row_id })
    options.onUploaded?.(row_id)
    return row_id
  }

  async function start(rowId: string, { signal }: AbortController): Promise<void> {
    if (signal.aborted) return
    dispatch({ type: 'start', rowId })
    // Without the signal: once it is sent the run may exist, and its id must not be lost. Two calls for one row, as of
    // an effect under StrictMode, are one start, and told once: a second run would be paid for too.
    const known = starting.current.get(rowId)
    const started = known ?? startRun(client, table, { rowId })
    starting.current.set(rowId, started)
    const { run_id } = await started.finally(() => starting.current.delete(rowId))
    const ref = { ...table, runId: run_id }
    if (!signal.aborted) dispatch({ type: 'follow', ref, rowId })
    if (!known) options.onStarted?.(ref)
  }

  const extract = (source: UploadSource) =>
    attempt(async (controller) => start(await upload(source, controller), controller))
  const startOn = (rowId: string) => attempt((controller) => start(rowId, controller))

  return {
    ...state,
    run,
    extract,
    resume(from) {
      dispatch({ type: 'reset' })
      if ('rowId' in from) return startOn(from.rowId)
      return attempt(async () => dispatch({ type: 'follow', ref: { ...table, runId: from.runId } }))
    },
    async retry() {
      const { error, ref, rowId, source } = state
      if (error === null) return
      // Only a callback failed: the run is there, and a second one would be paid for too.
      if (ref !== undefined) return dispatch({ type: 'follow', ref, rowId })
      if (rowId !== undefined) return startOn(rowId)
      if (source !== undefined) return extract(source)
    },
    reset() {
      underWay.current?.abort()
      dispatch({ type: 'reset' })
    },
  }
}
