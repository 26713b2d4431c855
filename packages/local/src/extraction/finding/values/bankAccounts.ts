/** The length of an IBAN is fixed by country (the registry of ISO 13616). */
const lengths: Record<string, number> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  BA: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TR: 26,
  UA: 29,
}

export interface Iban {
  value: string
  raw: string
  start: number
  isValid: boolean
}

const ibanStart = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?=[ ]?[A-Z0-9])/g

/** Finds what has the shape of an IBAN, blanks allowed, and checks its two check digits. */
export function findIbans(text: string): Iban[] {
  const scanned = text.slice(0, 1_000)
  const found: Iban[] = []
  for (const match of scanned.matchAll(ibanStart)) {
    const length = lengths[match[0].slice(0, 2)]
    if (!length) continue
    let value = ''
    let at = match.index
    for (; at < scanned.length && value.length < length; at++) {
      const letter = scanned.charAt(at)
      if (/[A-Z0-9]/.test(letter)) value += letter
      else if (letter !== ' ') break
    }
    if (value.length === length && !/[A-Z0-9]/i.test(scanned.charAt(at)))
      found.push({
        value,
        raw: scanned.slice(match.index, at),
        start: match.index,
        isValid: hasValidChecksum(value),
      })
  }
  return found
}

/** ISO 7064, mod 97: the first four letters go to the end, letters count from 10, the remainder must be 1. */
function hasValidChecksum(iban: string): boolean {
  let remainder = 0
  for (const letter of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(letter, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}
