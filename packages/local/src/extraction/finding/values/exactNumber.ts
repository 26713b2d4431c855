import { isSafeNumber } from 'lossless-json'

/**
 * The number that a text of digits stands for (`-12.10`, `1e3`), or the text itself where a number would lose digits of
 * it: 9223372036854775807 is kept as it is written.
 *
 * @returns `undefined` if the text is no number.
 */
export function exactNumber(text: string): number | string | undefined {
  const clean = text.trim().replace(/^\+/, '')
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(clean)) return undefined
  return isSafeNumber(clean) ? Number(clean) : clean
}
