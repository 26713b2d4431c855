/** What an app's own function throws in these scenarios. */
class AppError extends Error {
  override name = 'AppError'
}

export function throwByApp(): never {
  throw new AppError('The app threw.')
}

/** Whether an error is the app's own, or says that it is the reason. */
export function isThrownByApp(error: unknown): boolean {
  return error instanceof AppError || (error instanceof Error && error.cause instanceof AppError)
}

/** Hears what is thrown where nobody catches it, as a page's own error handler does. Gives a function that ends it. */
export function hearUncaught(onError: (error: unknown) => void): () => void {
  const others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', onError)
  return () => {
    process.off('uncaughtException', onError)
    for (const other of others) process.on('uncaughtException', other)
  }
}
