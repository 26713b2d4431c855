import { RunError, RunHttpError } from '../client/errors.ts'
import type { RunAnswer } from '../client/RunClient.ts'
import { failureCodes, type RecordedPoll, recordedStatuses } from '../recording/Recording.ts'

type PollEnd = Pick<RecordedPoll, 'status' | 'failure' | 'httpStatus' | 'hintMs'>

/** What is written of an answer: its status, if it is one of those that are known, and the wish for the next poll. */
export function answerEnd({ run, pollAfterMs }: RunAnswer): PollEnd {
  return { status: known(recordedStatuses, run.status, 'unknown'), hintMs: milliseconds(pollAfterMs) }
}

/**
 * What is written of a failure: which it was, of those that are known, by code and number. Its words, its cause and what the
 * server said may hold anything.
 */
export function failureEnd(error: unknown): PollEnd {
  if (!(error instanceof RunError)) return { failure: 'other' }
  const httpStatus = error instanceof RunHttpError ? error.status : undefined
  return {
    failure: known(failureCodes, error.code, 'other'),
    hintMs: milliseconds(error.retryAfterMs),
    httpStatus:
      Number.isInteger(httpStatus) && httpStatus! >= 300 && httpStatus! <= 599 ? httpStatus : undefined,
  }
}

/** Clients of an app's own may say anything. */
function known<TWord extends string>(words: readonly TWord[], word: unknown, otherwise: TWord): TWord {
  return words.find((one) => one === word) ?? otherwise
}

function milliseconds(ms: unknown): number | undefined {
  return typeof ms === 'number' && ms > 0 && ms < 2 ** 31 ? ms : undefined
}
