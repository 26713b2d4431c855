import type { FollowedRun } from './FollowedRun.ts'

/** As many as anybody looks through; the others are found by typing. */
const most = 200

/** Lists who issued documents, those with the most first. */
export function listIssuers(runs: readonly FollowedRun[]): string[] {
  const counts = new Map<string, number>()
  for (const { summary } of runs)
    if (summary?.issuer) counts.set(summary.issuer, (counts.get(summary.issuer) ?? 0) + 1)
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([issuer]) => issuer)
}
