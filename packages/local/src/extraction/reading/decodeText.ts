import { isUtf8 } from 'node:buffer'
import { ReadingError, readingLimits } from './Reading.ts'

/**
 * Turns bytes into text: by a byte order mark where there is one, else UTF-8 where the bytes are valid UTF-8, else
 * UTF-16 where every second byte is zero, else by a guess among the encodings that older programs write.
 * `encoding` is as it is told to a reader: "UTF-8", "Latin-1 (a guess)". `isDoubtful`: letters may be others than those that
 * were written, as it is neither UTF-8 nor what most Western programs write.
 */
export function decodeText(bytes: Uint8Array) {
  const known = chooseEncoding(bytes)
  const { encoding, label } = known ?? guessEncoding(bytes)
  const text = decodeAs(encoding, bytes)
  if (text.trim() === '') throw new ReadingError(blank)
  if (isBinary(text)) throw new ReadingError(binary)
  return {
    text: text.slice(0, readingLimits.textCharacters),
    encoding: known ? label : `${label} (a guess: the file does not tell)`,
    isDoubtful: !known && encoding !== 'windows-1252',
  }
}

function chooseEncoding(bytes: Uint8Array): { encoding: string; label: string } | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { encoding: 'utf-8', label: 'UTF-8 with a mark' }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', label: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', label: 'UTF-16' }
  const zeros = { even: 0, odd: 0 }
  const probe = bytes.subarray(0, 2_000)
  for (let index = 0; index < probe.length; index++)
    if (probe[index] === 0) zeros[index % 2 ? 'odd' : 'even']++
  if (zeros.odd > probe.length / 4) return { encoding: 'utf-16le', label: 'UTF-16' }
  if (zeros.even > probe.length / 4) return { encoding: 'utf-16be', label: 'UTF-16' }
  return isUtf8(bytes) ? { encoding: 'utf-8', label: 'UTF-8' } : undefined
}

/** Control letters other than tab, line ends and form feed do not occur in a text that a person wrote. */
function isBinary(text: string): boolean {
  const probe = text.slice(0, 4_000)
  let strange = 0
  for (const character of probe) {
    const code = character.charCodeAt(0)
    if (code === 0xfffd || (code < 32 && ![9, 10, 12, 13, 27].includes(code))) strange++
  }
  return strange > probe.length / 50
}

const blank =
  'The file holds no text, only blanks. There is nothing to extract. Check the file and upload it again.'
const binary =
  'The file was sent as text but holds binary data, so it cannot be read. Nothing was extracted. ' +
  'Check that the right file was chosen and that its mimetype is right.'

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
function guessEncoding(bytes: Uint8Array): { encoding: string; label: string } {
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
