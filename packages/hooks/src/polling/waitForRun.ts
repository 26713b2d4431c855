import { abortReason, throwIfAborted } from '../client/abortReason.ts'
import { RunError, RunExpiredError } from '../client/errors.ts'
import type { RunClient } from '../client/RunClient.ts'
import { validateRun } from '../client/validateRun.ts'
import type { DataSchema } from '../contract/DataSchema.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import { type DoneRun, type FailedRun, isFinal, type Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { nextPoll, type ScheduleOptions, timeLeftMs } from './nextPoll.ts'
import { pollRun } from './pollRun.ts'
import { hintLeftMs, startWatch } from './watch.ts'

export interface WaitForRunOptions<TData = JsonObject> extends ScheduleOptions {
  /** Validates and types `data` once the run is done: zod, valibot, arktype or any other Standard Schema. */
  schema?: DataSchema<TData> | undefined
  /** Ends the waiting at once, in a request or between two. Ends nothing at Cloudsquid. */
  signal?: AbortSignal | undefined
  /** Called with every answer that says something new, the first and the last one included; `data` is as it came. */
  onUpdate?: ((run: Run) => void) | undefined
}

/**
 * Waits until a run is final and gives it, without React: in scripts, servers and workers. Polls as the hooks do: same
 * schedule, same hints, same backoff. Failures that pass are waited out; a run that failed is given like one that is
 * done, as its `status` tells.
 *
 * @throws RunExpiredError after `deadlineMs`, with the last good run: it may be waited for again.
 * @throws RunError if asking again cannot help, or if the data does not fit the schema.
 * @throws the signal's reason when it is aborted.
 * @example
 * const run = await waitForRun(client, ref, { schema: invoiceSchema, signal: AbortSignal.timeout(60_000) })
 * if (run.status === 'done') console.log(run.data)
 */
export async function waitForRun<TData = JsonObject>(
  client: RunClient,
  ref: RunRef,
  options: WaitForRunOptions<TData> = {},
): Promise<DoneRun<TData> | FailedRun> {
  const { schema, signal, onUpdate } = options
  const begunAtMs = performance.now()
  const paceNow = () => ({ ...options, spentMs: performance.now() - begunAtMs })
  let watch = startWatch()
  for (;;) {
    throwIfAborted(signal)
    const before = watch
    // A hint longer than the deadline: it ends without a request.
    const hasTime = watch.pollCount + watch.failureCount === 0 || timeLeftMs(paceNow()) > 0
    if (hasTime || hintLeftMs(watch) <= 0)
      // One poll after the other is the point.
      // oxlint-disable-next-line no-await-in-loop
      watch = (
        await pollRun(client, ref, {
          latest: () => before,
          signal,
          leftMs: [timeLeftMs(paceNow())],
          isPatient: true,
        })
      )(before)
    const { run } = watch
    if (run && run !== before.run) onUpdate?.(run)
    if (isFinal(run)) return judge(validateRun(run, schema))
    const { afterMs } = nextPoll(watch, ref.runId, paceNow())
    if (afterMs === false) throw new RunExpiredError(run, watch.failure)
    // oxlint-disable-next-line no-await-in-loop
    await sleep(afterMs, signal)
  }
}

function judge<TData>(verdict: Run<TData> | RunError): DoneRun<TData> | FailedRun {
  if (verdict instanceof RunError) throw verdict
  // Only final runs come here.
  return verdict as DoneRun<TData> | FailedRun
}

/** Waits; rejects at once with the signal's reason when it is aborted. Leaves neither timer nor listener behind. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortReason(signal))
    const end = () => {
      clearTimeout(timer)
      reject(abortReason(signal!))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end)
      resolve()
    }, ms)
    signal?.addEventListener('abort', end, { once: true })
  })
}
