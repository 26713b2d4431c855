/**
 * An older encoding, the letters that its languages use most, and whether their words are written without Latin letters. The
 * patterns are for `match` alone, which keeps no place in them.
 */
type Encoding = readonly [encoding: string, label: string, common: RegExp, script?: 'ownScript']

const greek = /[αοιετνσρκπηςλμυωάόίέήύώΆΈΉΊΌΎΏ€]/g
const cyrillic = /[оеаинтсрвлкмдпуяыьгзбйі№]/g

const encodings: readonly Encoding[] = [
  ['windows-1252', 'Latin-1', /[äöüßéèêëàâçñóíáúåæøôûîïœÄÖÜÉ€’–]/g],
  ['windows-1250', 'Windows-1250 (Central European)', /[łąęśćżźńóčřžšýáíéěůúďťňőűäöüŁŻŚČŘŽŠ€]/g],
  ['windows-1254', 'Windows-1254 (Turkish)', /[ışğçöüİŞĞÇÖÜâ₺]/g],
  ['windows-1257', 'Windows-1257 (Baltic)', /[āēīūčšžģķļņėįųąęõäöü]/g],
  ['iso-8859-7', 'ISO-8859-7 (Greek)', greek, 'ownScript'],
  ['windows-1253', 'Windows-1253 (Greek)', greek, 'ownScript'],
  ['windows-1251', 'Windows-1251 (Cyrillic)', cyrillic, 'ownScript'],
  ['koi8-r', 'KOI8-R (Cyrillic)', /[оеаинтсрвлкмдпуяыьгзбй]/g, 'ownScript'],
  ['iso-8859-5', 'ISO-8859-5 (Cyrillic)', cyrillic, 'ownScript'],
  ['windows-1255', 'Windows-1255 (Hebrew)', /[יוהלאמרתבשנקדעםחן]/g, 'ownScript'],
]

/** Windows-1252 from 0x80 to 0x9f. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20 decodes Windows-1252 as ISO-8859-1, which has control letters where the euro sign and quotation marks are. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes)
  return encoding === 'windows-1252'
    ? text.replaceAll(/[\u0080-\u009f]/g, (letter) => western.charAt(letter.charCodeAt(0) - 0x80))
    : text
}

const probed = 20_000

/**
 * Guesses which of the older encodings a text is in, which nothing in it tells: whose common letters it has most, in words
 * as its languages write them.
 */
export function guessEncoding(bytes: Uint8Array): { encoding: string; label: string } {
  const probe = bytes.subarray(0, probed)
  const [first, ...others] = encodings.map((one) => ({
    encoding: one[0],
    label: one[1],
    score: scoreOf(probe, one),
  }))
  // Where two fit alike, the first: it is the one that most programs wrote.
  const best = others.reduce((winner, one) => (winner && one.score > winner.score ? one : winner), first)
  return { encoding: best?.encoding ?? 'windows-1252', label: best?.label ?? 'Latin-1' }
}

function scoreOf(bytes: Uint8Array, [encoding, , common, isOwnScript]: Encoding): number {
  const text = decodeAs(encoding, bytes)
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const foreign = count(/\P{ASCII}/gu)
  const odd =
    count(/[\u0080-\u009f\ufffd]|(?<=\p{L})[^\p{ASCII}\p{L}\p{M}’–—-](?=\p{L})/gu) +
    count(/\p{Ll}(?=\p{Lu})/gu)
  const mixed = count(/[a-zA-Z](?=\P{ASCII})(?=\p{L})|(?<=\p{L})(?<=\P{ASCII})[a-zA-Z]/gu)
  // Words of one script alone speak for it; letters with marks among Latin ones for the others.
  const script = isOwnScript
    ? -2 * mixed
    : Math.min(mixed, foreign) - 2 * count(/(?:(?=\P{ASCII})\p{L}){4,}/gu)
  return count(common) + 0.5 * script - 2 * odd
}
