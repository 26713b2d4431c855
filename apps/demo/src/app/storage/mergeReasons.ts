import type { RejectReason } from 'cloudsquid-react-ui'

const reasonKeys = [...'123456789']

interface Edit {
  /** What the tab showed when it was edited. */
  before: readonly RejectReason[]
  after: readonly RejectReason[]
}

/**
 * Puts what one tab changed of the reasons onto what is stored now. A reason that only another tab has changed stays as it
 * left it; where both have added one under the same key, the later takes a free key.
 */
export function mergeReasons(
  stored: readonly RejectReason[],
  { before, after }: Edit,
): readonly RejectReason[] {
  const at = (reasons: readonly RejectReason[], key: string) => reasons.find((reason) => reason.key === key)
  const merged = new Map(stored.map((reason) => [reason.key, reason]))
  const homeless: RejectReason[] = []
  for (const key of reasonKeys) {
    const mine = at(after, key)
    if (at(before, key)?.text === mine?.text) continue
    const others = merged.get(key)
    if (!mine) merged.delete(key)
    else if (others && !at(before, key) && others.text !== mine.text) homeless.push(mine)
    else merged.set(key, mine)
  }
  for (const { text } of homeless) {
    const key = reasonKeys.find((free) => !merged.has(free))
    if (key !== undefined) merged.set(key, { key, text })
  }
  return [...merged.values()]
}
