import type { ReadOptions, RunAnswer, RunClient } from '../client/RunClient.ts'
import type { RunRef } from '../contract/RunRef.ts'

/** What becomes of one call of `getRun`. */
export interface CallNotes {
  held: () => void
  sent: () => void
  answered: (answer: RunAnswer) => void
  failed: (error: unknown) => void
}

/** Has somebody note each reading of a run. What goes wrong while noting is the client's no matter. */
export function recordClient(
  client: RunClient,
  open: (ref: RunRef, options: ReadOptions) => CallNotes,
): RunClient {
  // Every member by its name: a client of an app's own may be an instance of a class.
  const recorded: { [Key in keyof Required<RunClient>]: RunClient[Key] } = {
    get baseUrl() {
      return client.baseUrl
    },
    get scope() {
      return client.scope
    },
    get pace() {
      return client.pace
    },
    get budget() {
      return client.budget
    },
    request: (request) => client.request(request),
    parseRun: client.parseRun && ((body) => client.parseRun!(body)),
    getRun(ref, options = {}) {
      const notes = quietly(() => open(ref, options))
      try {
        const answer = client.getRun(ref, {
          ...options,
          onTurn(turn, isLong) {
            quietly(() => notes?.[turn]())
            options.onTurn?.(turn, isLong)
          },
        })
        // The same promise is given on: not a turn of the event loop later than without a recorder.
        answer.then(
          (value) => quietly(() => notes?.answered(value)),
          (error: unknown) => quietly(() => notes?.failed(error)),
        )
        return answer
      } catch (error) {
        quietly(() => notes?.failed(error))
        throw error
      }
    },
  }
  // A member that is absent there is undefined here, which is the same to all who ask for it.
  return recorded as RunClient
}

function quietly<TValue>(note: () => TValue): TValue | undefined {
  try {
    return note()
  } catch {
    return undefined
  }
}
