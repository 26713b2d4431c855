import { decodeText } from './decodeText.ts'
import { layOutText } from './layOutText.ts'
import type { Reading } from './Reading.ts'
import { readingLimits } from './readingLimits.ts'

export function readPlainText(bytes: Uint8Array): Reading {
  const { text, encoding } = decodeText(bytes)
  const lines = layOutText(text)
  const notes =
    lines.length >= readingLimits.lines
      ? [`Only the first ${lines.length} lines were read (the limit of this server).`]
      : []
  return { kind: 'lines', source: `plain text, ${encoding}`, lines, notes }
}
