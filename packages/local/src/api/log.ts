/** Tells the operator, on the server's own console; clients get a sentence without details. */
export function logFault(what: string, error: unknown): void {
  console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown error'}`)
}
