import { DashboardError } from './DashboardError.ts'

const slowestMs = 30_000

/**
 * For what a page shows nothing of while it is not there, and has no button for: asked for again, less and less often, until
 * the server answers. What it refuses, it refuses for good.
 */
export const untilAnswered = {
  retry: (_: number, error: Error): boolean => {
    const { failure = 'unreachable', status = 0 } = error instanceof DashboardError ? error : {}
    return failure === 'unreachable' || status === 429 || status >= 500
  },
  retryDelay: (count: number): number => Math.min(1_000 * 2 ** count, slowestMs),
}
