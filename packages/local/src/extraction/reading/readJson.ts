import type { JsonValue } from 'cloudsquid-react/contract'
import { decodeText } from './decodeText.ts'
import type { Reading } from './Reading.ts'
import { ReadingError } from './ReadingError.ts'

export function readJson(bytes: Uint8Array): Reading {
  const { text, encoding } = decodeText(bytes)
  try {
    const value = JSON.parse(text) as JsonValue
    return { kind: 'json', source: `JSON, ${encoding}`, value, notes: [] }
  } catch {
    throw new ReadingError(broken)
  }
}

const broken =
  'This file is not valid JSON: it is cut off or has a fault in its syntax. Nothing was extracted. ' +
  'Check it with a JSON validator and upload it again.'
