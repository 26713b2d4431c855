import type { JsonValue } from 'cloudsquid-react/contract'
import { parseKeepingDigits } from '../../contract/parseKeepingDigits.ts'
import { decodeText } from './decodeText.ts'
import type { Reading } from './Reading.ts'
import { ReadingError } from './ReadingError.ts'

/** Reads JSON. Numbers that would lose digits as numbers (an id beyond 2^53) are kept as text, with a word. */
export function readJson(bytes: Uint8Array): Reading {
  const { text, encoding } = decodeText(bytes)
  const kept: string[] = []
  const value = parseJson(text.replace(/^\ufeff/, ''), kept)
  const notes =
    kept.length > 0
      ? [
          `${kept.length === 1 ? 'A number has' : `${kept.length} numbers have`} more digits than a number can hold, and ${kept.length === 1 ? 'is' : 'are'} given as text so that none is lost: ${kept.slice(0, 5).join(', ')}.`,
        ]
      : []
  return { kind: 'json', source: `JSON, ${encoding}`, value, notes }
}

function parseJson(text: string, kept: string[]): JsonValue {
  try {
    return parseKeepingDigits(text, (digits) => kept.push(digits.slice(0, 60))) as JsonValue
  } catch (error) {
    throw new ReadingError(error instanceof RangeError ? tooDeep : broken, { cause: error })
  }
}

const broken =
  'This file is not valid JSON: it is cut off or has a fault in its syntax. Nothing was extracted. ' +
  'Check it with a JSON validator and upload it again.'
const tooDeep = 'This JSON is nested deeper than this server reads. Nothing was extracted.'
