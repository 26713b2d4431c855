/** FNV-1a, as it hashes the ids of runs: its start, its factor, and the factor that undoes it (modulo 2 ** 32). */
const basis = 0x811c9dc5
const prime = 0x01000193
const undoing = 0x359c449b

const letters = 'abcdefghijklmnopqrstuvwxyz234567'
const codes: number[] = Array.from(letters, (letter) => letter.charCodeAt(0))

/** Which three letters come to a hash, as a number to the base of 32. */
let words: Map<number, number> | undefined
/** Which hashes are among them, by their upper bits: of the hundred thousand that are looked for most are not, and a map is slow to say so. */
const marks = new Uint8Array(2 ** 20)

/**
 * Makes an id with a certain hash: polls are spread by it, so a run of this id is asked for at the same moments. From both
 * ends: three letters from the start, and four or more from the hash backwards until they meet.
 *
 * @param ends - How far it has looked for each hash, so that each id is another one; kept here.
 */
export function findRunId(hash: number, ends: Map<number, number>): string {
  words ??= hashWords()
  for (let end = ends.get(hash) ?? 0; ; end += 1) {
    let value = hash
    for (let place = 0, rest = end; place < 4 || rest > 0; place += 1, rest >>>= 5)
      value = Math.imul(value, undoing) ^ codes[rest & 31]!
    const start = marks[value >>> 12] ? words.get(value | 0) : undefined
    if (start === undefined) continue
    ends.set(hash, end + 1)
    return spell(start, 3) + [...spell(end, 4)].toReversed().join('')
  }
}

/** The letters of a number, its last place first. */
function spell(word: number, least: number): string {
  let text = ''
  for (let place = 0, rest = word; place < least || rest > 0; place += 1, rest >>>= 5)
    text += letters.charAt(rest & 31)
  return text
}

function hashWords(): Map<number, number> {
  const found = new Map<number, number>()
  for (let word = 0; word < 32 ** 3; word += 1) {
    let value = basis
    for (let place = 0, rest = word; place < 3; place += 1, rest >>>= 5)
      value = Math.imul(value ^ codes[rest & 31]!, prime)
    found.set(value, word)
    marks[value >>> 12] = 1
  }
  return found
}
