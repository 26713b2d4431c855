import { findDates } from './findDates.ts'

/** Fonts that tell no letter for a sign: between letters and digits of a number it is mostly a hyphen. */
export const nameless = /(?<=[\p{L}\d])\p{Cc}(?=[\p{L}\d])/gu

/**
 * Reads a document number at the start of a text: letters and digits with / . - _, at least one digit. Dates, amounts
 * of money, phone numbers and percentages are refused. Some number their invoices like dates (2021/07/15, 27-08-01): with
 * `mayLookLikeDate` that form passes.
 */
export function readIdentifier(text: string, mayLookLikeDate = false): string | undefined {
  const clean = text
    .replaceAll(nameless, '-')
    .replace(/^(?:n[°ºo]\.?|nr\.?|no\.?|#|№)\s?:?\s?/i, '')
    // "Seria ABC nr. 123".
    .replace(/^([A-Z]{1,5}),? (?:nr|no|n°)\.? ?(?=\d)/i, '$1 ')
    .trim()
  if (/^[+(]/.test(clean)) return undefined
  const date = findDates(clean.slice(0, 40))[0]
  if (
    date &&
    date.start === 0 &&
    !(mayLookLikeDate && /^\d{4}[/-]|^\d{1,2}\/|^\d\d-\d\d-\d\d$/.test(date.raw))
  )
    return undefined
  const block = clean.split('  ')[0] ?? ''
  const words = block.split(' ')
  const first = words[0] ?? ''
  const second = words[1] ?? ''
  // "VR 2027 0081 55", "Q017 3K" in groups.
  if (groups.test(block) && words.length > 1 && block.length <= 24) return block
  const isPrefixed = /^[A-Z]{1,5}[-.:/]?$/.test(first) && /^\d[\w/.-]*$/.test(second)
  const value = trimEnds(isPrefixed ? `${first} ${second}` : first)
  if (!/\d/.test(value) || value.length < 2 || value.length > 40) return undefined
  if (!/^[\p{L}\d][\p{L}\d/._\\# -]*$/u.test(value) || /^\d{1,3}(?:[.]\d{3})*,\d{2}$/.test(value))
    return undefined
  const isMoney = /^\d+[.]\d{2}$/.test(value) && /^(?:€|\$|£|EUR|USD|GBP)/.test(second)
  return isMoney || second === '%' || /^[€$£%]/.test(second) ? undefined : value
}

const groups = /^(?:[A-Z]{1,5} )?[A-Z]?\d+(?: \d+[A-Z]?)*$/

const trimEnds = (text: string) => text.replace(/[.,;:)\]]{1,5}$/, '').replace(/^[([]/, '')
