import { isSafeNumber, parse } from 'lossless-json'

/**
 * Reads JSON as `JSON.parse` does, but for numbers of more digits than a number holds: they are kept as text.
 *
 * @param onKept - Told each of these, as it is written.
 * @throws SyntaxError for what is no JSON, RangeError for what is nested too deeply.
 */
export function parseKeepingDigits(text: string, onKept?: (digits: string) => void): unknown {
  const value: unknown = JSON.parse(text)
  // Few texts hold numbers of that length, and the other way takes many times as long.
  if (!/\d[\d.]{14}|\d[eE]/.test(text)) return value
  return parse(text, undefined, {
    parseNumber: (digits) => {
      if (isSafeNumber(digits)) return Number(digits)
      onKept?.(digits)
      return digits
    },
    onDuplicateKey: ({ newValue }) => newValue,
  })
}
