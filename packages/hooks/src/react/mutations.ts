import { MutationObserver, type MutationObserverOptions, type QueryClient } from '@tanstack/react-query'
import { orUnsaid } from '../client/errors.ts'
import type { RunClient } from '../client/RunClient.ts'

/** What an app's `defaultOptions.mutations` and `setMutationDefaults` do not change; `gcTime` and `meta` are the app's. */
const own = {
  // The API knows no idempotency: what is sent again is there twice, and a run is paid for twice.
  retry: false,
  // Offline it fails at once, and does not lie in wait to be sent by surprise.
  networkMode: 'always',
  // A failure is shown where it happened, and does not take the screen down.
  throwOnError: false,
  // TanStack Query waits for these, and one that throws makes a failure of a run that has started. The app hears of
  // every mutation by its MutationCache.
  onMutate: undefined,
  onSuccess: undefined,
  onError: undefined,
  onSettled: undefined,
  // Two documents are sent at the same time.
  scope: undefined,
}

/** The options of a mutation that are this package's, and its key: where it happens, if at one place, and what it is. */
export function ownMutationOptions<TAnswer, TVariables>(
  client: RunClient,
  key: string[],
  send: (variables: TVariables) => Promise<TAnswer>,
): MutationObserverOptions<TAnswer, Error, TVariables> {
  return {
    // Only what is there and `undefined` beats a default of the app; the types of TanStack Query do not provide for it.
    ...(own as object),
    mutationKey: ['cloudsquid', client.scope, ...key],
    mutationFn: (variables) =>
      send(variables).catch((error: unknown) => {
        throw orUnsaid(error)
      }),
  }
}

/** Sends through the mutation cache. The answer is taken as it comes: callbacks of the cache neither change nor delay it. */
export function sendMutation<TAnswer, TVariables>(
  queryClient: QueryClient,
  options: MutationObserverOptions<TAnswer, Error, TVariables>,
  variables: TVariables,
): Promise<TAnswer> {
  return new Promise((resolve, reject) => {
    // `gcTime: 0`: an unobserved mutation would be checked without a pause for as long as it is under way.
    const observer = new MutationObserver(queryClient, {
      ...options,
      mutationFn(sent, context) {
        const answer = options.mutationFn!(sent, context)
        answer.then(resolve, reject)
        return answer
      },
    })
    void observer
      .mutate(variables)
      .catch(reject)
      .finally(() => observer.reset())
  })
}
