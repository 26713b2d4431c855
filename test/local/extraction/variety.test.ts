import { describe, expect, it } from 'vitest'
import type { JsonObject } from 'cloudsquid-react'
import { findInvoiceFields } from '../../../packages/local/src/extraction/finding/findInvoiceFields.ts'
import { layOutText } from '../../../packages/local/src/extraction/reading/layOutText.ts'
import { americanVariety } from './variety/americanVariety.ts'
import { dutchVariety } from './variety/dutchVariety.ts'
import { easternVariety } from './variety/easternVariety.ts'
import { englishVariety } from './variety/englishVariety.ts'
import { frenchVariety } from './variety/frenchVariety.ts'
import { germanVariety } from './variety/germanVariety.ts'
import { southernVariety } from './variety/southernVariety.ts'
import { titlesVariety } from './variety/titlesVariety.ts'
import type { VarietyCase } from './variety/VarietyCase.ts'

function fieldsOf(text: string): JsonObject {
  const { found } = findInvoiceFields(layOutText(text))
  return Object.fromEntries(found.map(({ field, value }) => [field, value]))
}

describe.each<[string, readonly VarietyCase[]]>([
  ['German', germanVariety],
  ['English', englishVariety],
  ['American', americanVariety],
  ['French', frenchVariety],
  ['Dutch', dutchVariety],
  ['Spanish and Italian', southernVariety],
  ['eastern and farther', easternVariety],
  ['professional', titlesVariety],
])('finding: %s layouts', (_language, cases) => {
  it.each(cases)('$title', ({ text, expected, lines }) => {
    const data = fieldsOf(text)
    const wanted = Object.keys(expected)
    expect(Object.fromEntries(wanted.map((field) => [field, data[field] ?? null]))).toEqual(expected)
    if (lines) {
      expect(data['lines']).toHaveLength(lines.length)
      expect(data['lines']).toMatchObject(lines)
    }
  })
})
