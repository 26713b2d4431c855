import { device } from '../device.ts'
import type { RunFacts, SentRequest } from '../Facts.ts'
import type { Origin } from '../tabs/Origin.ts'

/** Browsers open six connections to a host, and others need theirs. */
const mostHeld = 2

/** Says whether a request waits for a change though somebody wants to know at once. */
export function judgeWish(
  run: RunFacts,
  { isLong }: SentRequest,
  isAskedByHand: boolean,
): string | undefined {
  if (!isLong) return
  if (isAskedByHand || run.isInvalidated) return 'a request waits for a change though it is asked for by hand'
  return run.isFailing ? 'a request waits for a change though the last one failed' : undefined
}

/** Says whether requests wait that are not to. */
export function judgeHeld({ pages }: Origin): string | undefined {
  const held = pages.flatMap(({ facts, app }) =>
    app.isFrozen ? [] : Object.values(facts.runs).flatMap(({ open }) => open.filter(({ isLong }) => isLong)),
  )
  if (held.length > mostHeld) return `${held.length} requests wait at once`
  const isAway = device.isHidden() || !device.isOnline()
  return isAway && held.length > 0 ? 'a request waits for a change though nobody looks' : undefined
}
