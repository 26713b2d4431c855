/** Legal forms say little about who it is, and are left out as often as written. */
const legalForms = new Set(
  'ab ag as bv bvba co corp gmbh inc kg kft limited llc llp ltd mbh nv oy plc pty sa sarl sas se sl spa srl ug'.split(
    ' ',
  ),
)

/**
 * Tells how alike two names are, from 0 to 1: without accents, case, punctuation and legal form, by the pairs of
 * letters that they share (Sørensen-Dice).
 */
export function compareVendors(left: string, right: string): number {
  const leftName = normaliseVendor(left)
  const rightName = normaliseVendor(right)
  if (leftName === rightName) return leftName === '' ? 0 : 1
  return dice(pairsOf(leftName), pairsOf(rightName))
}

/** Reduces a name to the words that tell it from others. */
function normaliseVendor(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    // "B.V." is one word with dots, "Meyer-Schulz" two.
    .replaceAll(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const telling = words.filter((word) => !legalForms.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}

function pairsOf(name: string): string[] {
  const letters = [...name.replaceAll(' ', '')]
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

function dice(left: string[], right: string[]): number {
  if (left.length + right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of right) {
    const count = counts.get(pair) ?? 0
    if (count === 0) continue
    counts.set(pair, count - 1)
    shared += 1
  }
  return (2 * shared) / (left.length + right.length)
}
