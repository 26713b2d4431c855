/** Why a signal was aborted. React Native: its signals have no `reason`, so there it is an error named AbortError. */
export function abortReason(signal: AbortSignal): unknown {
  return signal.reason === undefined
    ? Object.assign(new Error('The request was aborted.'), { name: 'AbortError' })
    : signal.reason
}

/** React Native: its signals have no `throwIfAborted` either. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortReason(signal)
}
