/** Keys repeat in every row and every run; more different ones than this are not kept. */
const mostKept = 5_000
const kept = new Map<string, string>()

/** Makes keys comparable: `Fälligkeits-Datum` and `faelligkeitsDatum` give `faelligkeitsdatum`. */
export function foldKey(key: string): string {
  const known = kept.get(key)
  if (known !== undefined) return known
  const folded = key
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}%]/gu, '')
  if (kept.size < mostKept) kept.set(key, folded)
  return folded
}
