/** Signs that are written in several ways, and letters that have no accent to leave out; below them what each is folded to. */
const written = '’‘º˚–—−‐‑\u00a0\u202fłŁøØ'
const plainly = "''°°-----  lloo"
const folded = new Map([...written].map((letter, index) => [letter, plainly.charAt(index)]))

/** Lower case without accents, letter for letter, so that a place in the folded text is a place in the original. */
export function foldText(text: string): string {
  let out = ''
  for (let index = 0; index < text.length; index++) out += foldLetter(text.charAt(index))
  return out
}

function foldLetter(letter: string): string {
  const known = folded.get(letter)
  if (known !== undefined) return known
  const lower = letter.toLowerCase()
  const plain = lower <= '\u007f' ? lower : lower.normalize('NFD').charAt(0)
  const result = plain.length === 1 ? plain : letter
  folded.set(letter, result)
  return result
}
