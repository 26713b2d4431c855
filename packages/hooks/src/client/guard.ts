/** Calls what an app passed in. What it throws reaches the page's own error handler, and stops nothing here. */
export function guard<TAnswer>(call: () => TAnswer, otherwise?: TAnswer): TAnswer | undefined {
  try {
    return call()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
    return otherwise
  }
}
