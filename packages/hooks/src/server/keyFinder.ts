/** Finds a secret in a text, however it is spelt there. */
export interface KeyFinder {
  /** Whether the text, or a text of the parts, shows the secret or a good half of it, in any usual encoding. */
  isIn(text: string): boolean
  /** Takes the secret out where it stands as it is. */
  remove(text: string): string
}

/** Below this a key is a word like any other, and its letters may stand in a sentence by chance. */
const shortestSecret = 8
const maxRounds = 4
/** So many texts of so many letters are known again; those that come first stay, as others may differ with each answer. */
const maxKnown = 100

/**
 * Prepares the search for one key. A text is decoded round by round, as long as that changes it. In each round it is
 * searched for the key, and for what hex, bits, codes and base64 make of the key.
 */
export function keyFinder(key: string): KeyFinder {
  const needles = spellings(key)
  /** What was said of texts that come with each answer, as its content type does. */
  const known = new Map<string, boolean>()

  function search(text: string): boolean {
    let current = text
    for (let round = 0; round <= maxRounds; round += 1) {
      if (current.includes(key)) return true
      const letters = squash(current)
      const digits = current.replaceAll(/\D+/g, '')
      if (needles.some((needle) => letters.includes(needle) || digits.includes(needle))) return true
      const next = unwrap(current)
      if (next === current) return false
      current = next
    }
    // Nobody wraps a sentence in five layers: what is left is not worth the risk.
    return true
  }

  return {
    isIn(text) {
      const found = known.get(text) ?? search(text)
      if (text.length < maxKnown && known.size < maxKnown) known.set(text, found)
      return found
    },
    remove: (text) => text.replaceAll(key, '[key removed]'),
  }
}

/** Letters and digits only, of one case: no separator, line break or other alphabet of base64 makes a difference. */
function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '')
}

/** The key in pieces, each in all spellings: half a key is half a secret. */
function spellings(key: string): string[] {
  const size = Math.max(shortestSecret, Math.ceil(key.length / 4))
  const pieces: string[] = []
  for (let at = 0; at === 0 || at + size <= key.length; at += size) pieces.push(key.slice(at, at + size))
  const found = pieces.flatMap((piece) => {
    const bytes = [...piece].map((letter) => letter.charCodeAt(0))
    const wide = bytes.flatMap((byte) => [byte, 0])
    const plain = key.length < shortestSecret ? [] : [piece, reversed(piece), rotated(piece)]
    return [
      ...plain,
      inBase(bytes, 16, 2),
      inBase(wide.slice(0, -1), 16, 2),
      inBase(bytes, 2, 8),
      bytes.join(''),
      ...[bytes, wide, bytes.flatMap((byte) => [0, byte])].flatMap(base64Cores),
    ]
  })
  return [...new Set(found.map(squash))].filter((needle) => needle.length > 5)
}

function reversed(text: string): string {
  return [...text].toReversed().join('')
}

function rotated(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const from = letter < 'a' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - from + 13) % 26) + from)
  })
}

function inBase(bytes: number[], base: number, width: number): string {
  return bytes.map((byte) => byte.toString(base).padStart(width, '0')).join('')
}

/** What base64 makes of the bytes at each of the three places where they may begin, without the letters that depend on their neighbours. */
function base64Cores(bytes: number[]): string[] {
  return [0, 1, 2].map((before) => {
    const text = btoa(String.fromCharCode(...Array.from({ length: before }, () => 0), ...bytes))
    const length = Math.floor(((before + bytes.length) * 8) / 6)
    return text.slice(Math.ceil((before * 8) / 6), length)
  })
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  sol: '/',
  equals: '=',
  plus: '+',
  lowbar: '_',
  period: '.',
  hyphen: '-',
  dash: '-',
  colon: ':',
  nbsp: ' ',
}

/** Takes one layer off: percent, quoted-printable, entities, escapes of JSON, JavaScript and C, base64. */
function unwrap(text: string): string {
  return text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/[%=]([\da-f]{2})/gi, (_, code: string) => letterOf(code, 16))
    .replaceAll(/&#x0*([\da-f]{1,6});?/gi, (_, code: string) => letterOf(code, 16))
    .replaceAll(/&#0*(\d{1,7});?/g, (_, code: string) => letterOf(code, 10))
    .replaceAll(/&([a-z]+);/gi, (all, name: string) => named[name.toLowerCase()] ?? all)
    .replaceAll(/[\\%]u\{?0*([\da-f]{2,6})\}?/gi, (_, code: string) => letterOf(code, 16))
    .replaceAll(/(?:\\|\b0)x([\da-f]{2})/gi, (_, code: string) => letterOf(code, 16))
    .replaceAll(/\\([0-3][0-7]{2})/g, (_, code: string) => letterOf(code, 8))
    .replaceAll(/[\w+/-]{16,}={0,2}/g, fromBase64)
}

function letterOf(code: string, base: number): string {
  const number = Number.parseInt(code, base)
  return number <= 0x10ffff ? String.fromCodePoint(number) : ''
}

/** Only where letters come out: a word that merely looks like base64 stays what it is. */
function fromBase64(run: string): string {
  try {
    const standard = run.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
    const text = atob(standard.length % 4 === 1 ? standard.slice(0, -1) : standard)
    return /^[\t\n\r -~]+$/.test(text) ? text : run
  } catch {
    return run
  }
}
