export interface RunningServer {
  /** What is printed once it is ready. */
  greeting: string
  close(): Promise<void>
}

/**
 * Runs an entry's server: prints its greeting, ends it in order on SIGINT and SIGTERM, and says in one sentence why it
 * could not start.
 */
export async function runServer(start: () => Promise<RunningServer>): Promise<void> {
  try {
    const server = await start()
    process.stdout.write(`${server.greeting}\n`)
    let isEnding = false
    const end = () => {
      // A second signal means that the first took too long.
      if (isEnding) process.exit(1)
      isEnding = true
      server.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    }
    process.on('SIGINT', end).on('SIGTERM', end)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'The server could not start.'}\n`)
    process.exit(1)
  }
}
