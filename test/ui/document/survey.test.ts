import { describe, expect, it } from 'vitest'
import { createEvidenceFinder } from '../../../packages/ui/src/document/evidence/createEvidenceFinder.ts'
import { buildText } from './buildText.ts'

const rows = Array.from({ length: 7_000 }, (_, row) => ({
  code: `A-${row + 1_000}`,
  qty: row % 9,
  price: row + 0.5,
}))
const text = buildText(rows.map(({ code, qty, price }) => `${code}\t${qty}\t${price.toFixed(2)}`).join('\n'))

describe('the count of the values that stand in a document', () => {
  it('is of all values, however many there are', () => {
    const finder = createEvidenceFinder(text, { rows, order: 'PO-1', note: null, is_paid: true, empty: ' ' })
    const last = [...finder.survey()].at(-1)
    expect(last).toEqual({
      found: 21_000,
      total: 21_001,
      missing: ['/order'],
      missingCount: 1,
      isComplete: true,
    })
  })

  it('grows, and says when it is whole', () => {
    const finder = createEvidenceFinder(text, { rows: rows.slice(0, 100) })
    const steps = [...finder.survey()]
    expect(steps.slice(0, -1).map(({ isComplete }) => isComplete)).not.toContain(true)
    expect(steps.map(({ total }) => total)).toEqual(steps.map(({ total }) => total).toSorted((a, b) => a - b))
  })

  it('chooses a value by its place, also one far down a long list', () => {
    const finder = createEvidenceFinder(text, { rows })
    const offset = text.parts[0]?.text.indexOf('A-7900') ?? 0
    expect(finder.pointerAt(0, offset)).toBe('/rows/6900/code')
  })

  it('says of a long list how many values it has not looked at', () => {
    const evidence = createEvidenceFinder(text, { rows }).find('/rows')
    expect(evidence).toMatchObject({ kind: 'parts', left: 19_000 })
  })
})
