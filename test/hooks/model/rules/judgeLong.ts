import { verdictOf } from '../answers.ts'
import { device } from '../device.ts'
import type { RunFacts, SentRequest } from '../Facts.ts'
import type { Origin } from '../tabs/Origin.ts'

/** Browsers open six connections to a host, and others need theirs. */
const mostHeld = 2

/**
 * Says whether a request waits for a change though somebody wants to know at once. What an app declares outdated for later
 * changes nothing of a poll that waits for its turn already.
 */
export function judgeWish(
  run: RunFacts,
  { isLong }: SentRequest,
  isAskedByHand: boolean,
): string | undefined {
  if (!isLong) return
  if (isAskedByHand || run.isAskedOutdated)
    return 'a request waits for a change though it is asked for by hand'
  return run.isFailing ? 'a request waits for a change though the last one failed' : undefined
}

/** Says whether a run still waits for a change though somebody has asked by hand since. */
export function judgeOvertaken({ open }: RunFacts, isAskedByHand: boolean): string | undefined {
  return isAskedByHand && open.some(({ isLong }) => isLong)
    ? 'a request goes on waiting for a change though somebody asks by hand'
    : undefined
}

/** Says whether what was cut off while it waited is told as a failure. */
export function judgeEnd(request: SentRequest | undefined): string | undefined {
  return request?.isLong && verdictOf(request.answer) === 'passing'
    ? 'F5: what was cut off while it waited is told as a failure'
    : undefined
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
