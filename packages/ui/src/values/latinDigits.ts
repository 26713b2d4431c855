const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g

/** Writes Arabic, Persian, Devanagari and wide digits as `0` to `9`, each in its place. */
export const latinDigits = (text: string): string =>
  text.replaceAll(otherDigits, (digit) => String(digitValue(digit)))

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  const zero = [0x0660, 0x06f0, 0x0966, 0xff10].findLast((start) => start <= code) ?? code
  return code - zero
}
