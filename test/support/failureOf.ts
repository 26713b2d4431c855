/** Gives what a promise rejects with, as an error; a promise that resolves is the failure then. */
export async function failureOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Error) return error
    throw new Error('The promise rejected with something that is no error.', { cause: error })
  }
  throw new Error('The promise resolved.')
}
