import { leavesOf } from '../../values/jsonPointer.ts'
import type { Check } from '../Check.ts'

/** The sign for one that was not understood, and codes that no text has. */
const lost = String.raw`[\uFFFD\u0080-\u009F]`
/** UTF-8 that was read as Latin-1 or Windows-1252: `MÃ¼ller`, `119 â‚¬`, `Â§ 14`. A dash or a quote may stand behind a real Ã. */
const misread = String.raw`Ã(?:[\u00A1-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]|[\u00A0\u2013\u2014\u2018-\u201E](?=\p{L}))|â(?:\u20AC|\u201A\u00AC)|Â[\u00A0-\u00BF]`
const garbled = new RegExp(`${lost}|${misread}`, 'u')

/** A file that was read in the wrong encoding is one fault, however many of its texts show it. */
const mostFindings = 20

/** Texts are whole: no sign in them was lost or read in the wrong encoding. */
export const cleanText: Check = function* cleanText(data) {
  let left = mostFindings
  for (const { pointer, value } of leavesOf(data, '')) {
    if (typeof value !== 'string' || !garbled.test(value)) continue
    yield { pointer, severity: 'warning', code: 'garbled', values: {} }
    left -= 1
    if (left === 0) return
  }
}
