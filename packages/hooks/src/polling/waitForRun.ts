import { RunError, RunExpiredError } from '../client/errors.ts'
import type { RunClient } from '../client/RunClient.ts'
import { validateRun } from '../client/validateRun.ts'
import type { DataSchema } from '../contract/DataSchema.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import { type DoneRun, type FailedRun, isFinal, type Run } from '../contract/Run.ts'
import type { RunRef } from '../contract/RunRef.ts'
import { startSnapshot } from './advanceSnapshot.ts'
import { nextPoll, type ScheduleOptions } from './nextPoll.ts'
import { pollRun } from './pollRun.ts'
import { sleep } from './sleep.ts'

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
 * schedule, same hints, same backoff (F16). Failures that pass are waited out; a run that failed is given like one that
 * is done, as its `status` tells.
 *
 * @throws RunExpiredError after `deadlineMs`, with the last good run: it is still running, and may be waited for again.
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
  const { schema, signal, onUpdate, deadlineMs } = options
  let snapshot = startSnapshot(Date.now())
  for (;;) {
    signal?.throwIfAborted()
    const before = snapshot
    // One poll after the other is the point.
    // oxlint-disable-next-line no-await-in-loop
    snapshot = await pollRun(client, ref, { latest: () => before, signal, deadlineMs })
    const { run } = snapshot
    if (run && run !== before.run) onUpdate?.(run)
    if (isFinal(run)) return judge(validateRun(run, schema))
    const { afterMs } = nextPoll(snapshot, ref.runId, options)
    if (afterMs === false) throw new RunExpiredError(run, snapshot.failure)
    // oxlint-disable-next-line no-await-in-loop
    await sleep(afterMs, signal)
  }
}

function judge<TData>(verdict: Run<TData> | RunError): DoneRun<TData> | FailedRun {
  if (verdict instanceof RunError) throw verdict
  // Only final runs come here.
  return verdict as DoneRun<TData> | FailedRun
}
