/** An older encoding, and the letters that its languages use most. */
interface Encoding {
  encoding: string
  label: string
  common: RegExp
  /** Its words are written without Latin letters. */
  isOwnScript: boolean
}

const encodings: readonly Encoding[] = [
  {
    encoding: 'windows-1252',
    label: 'Latin-1',
    common: /[äöüßéèêëàâçñóíáúåæøôûîïœÄÖÜÉ€’–]/g,
    isOwnScript: false,
  },
  {
    encoding: 'windows-1250',
    label: 'Windows-1250 (Central European)',
    common: /[łąęśćżźńóčřžšýáíéěůúďťňőűäöüŁŻŚČŘŽŠ€]/g,
    isOwnScript: false,
  },
  {
    encoding: 'windows-1254',
    label: 'Windows-1254 (Turkish)',
    common: /[ışğçöüİŞĞÇÖÜâ₺]/g,
    isOwnScript: false,
  },
  {
    encoding: 'windows-1257',
    label: 'Windows-1257 (Baltic)',
    common: /[āēīūčšžģķļņėįųąęõäöü]/g,
    isOwnScript: false,
  },
  {
    encoding: 'iso-8859-7',
    label: 'ISO-8859-7 (Greek)',
    common: /[αοιετνσρκπηςλμυωάόίέήύώΆΈΉΊΌΎΏ€]/g,
    isOwnScript: true,
  },
  {
    encoding: 'windows-1253',
    label: 'Windows-1253 (Greek)',
    common: /[αοιετνσρκπηςλμυωάόίέήύώΆΈΉΊΌΎΏ€]/g,
    isOwnScript: true,
  },
  {
    encoding: 'windows-1251',
    label: 'Windows-1251 (Cyrillic)',
    common: /[оеаинтсрвлкмдпуяыьгзбйі№]/g,
    isOwnScript: true,
  },
  { encoding: 'koi8-r', label: 'KOI8-R (Cyrillic)', common: /[оеаинтсрвлкмдпуяыьгзбй]/g, isOwnScript: true },
  {
    encoding: 'iso-8859-5',
    label: 'ISO-8859-5 (Cyrillic)',
    common: /[оеаинтсрвлкмдпуяыьгзбйі№]/g,
    isOwnScript: true,
  },
  {
    encoding: 'windows-1255',
    label: 'Windows-1255 (Hebrew)',
    common: /[יוהלאמרתבשנקדעםחן]/g,
    isOwnScript: true,
  },
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
  const [first, ...others] = encodings.map((one) => ({ ...one, score: scoreOf(probe, one) }))
  // Where two fit alike, the first: it is the one that most programs wrote.
  const best = others.reduce((winner, one) => (winner && one.score > winner.score ? one : winner), first)
  return { encoding: best?.encoding ?? 'windows-1252', label: best?.label ?? 'Latin-1' }
}

function scoreOf(bytes: Uint8Array, { encoding, common, isOwnScript }: Encoding): number {
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
