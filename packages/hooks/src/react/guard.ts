/** Calls what the app has passed: an error of its own reaches the page's error handler, and takes nothing of ours along. */
export function guard(call: () => void): void {
  try {
    call()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
