/** The length of an IBAN is fixed by country (the registry of ISO 13616). */
const lengths = new Map(
  (
    'AD24 AE23 AL28 AT20 BA20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FO18 FR27 GB22 GI23 ' +
    'GR27 HR21 HU28 IE22 IL23 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 ' +
    'PT25 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TR26 UA29'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
)

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
    const length = lengths.get(match[0].slice(0, 2))
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
  const turned = iban.slice(4) + iban.slice(0, 4)
  return BigInt(turned.replaceAll(/[A-Z]/g, (letter) => String(parseInt(letter, 36)))) % 97n === 1n
}
