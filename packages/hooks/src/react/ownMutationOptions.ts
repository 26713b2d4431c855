import type { MutationObserverOptions } from '@tanstack/react-query'
import type { RunClient } from '../client/RunClient.ts'
import type { TableRef } from '../contract/RunRef.ts'

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

/** The options of a mutation on a table that are this package's, and its key. */
export function ownMutationOptions(
  client: RunClient,
  { projectName, tableId }: TableRef,
  name: string,
): Pick<MutationObserverOptions, 'mutationKey'> {
  // Only what is there and `undefined` beats a default of the app; the types of TanStack Query do not provide for it.
  return { ...(own as object), mutationKey: ['cloudsquid', client.scope, projectName, tableId, name] }
}
