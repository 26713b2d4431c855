import { describe, expect, it } from 'vitest'
import { findEvidence } from '../../../packages/ui/src/document/findEvidence.ts'

const text = new File(['Invoice 2026-17\nTotal due 1.190,00 EUR\nPaid: no\n'], 'invoice.txt')

describe('findEvidence', () => {
  it('says of each value where it stands and how it is written there', async () => {
    const evidence = await findEvidence(text, { number: '2026-17', totals: { gross: 1190 }, paid: false })
    expect(evidence).toMatchObject([
      { pointer: '/number', value: '2026-17', places: [{ part: 0, text: '2026-17', boxes: [{ y: 0 }] }] },
      { pointer: '/totals/gross', places: [{ part: 0, text: '1.190,00', boxes: [{ y: 1, height: 1 }] }] },
      { pointer: '/paid', places: [] },
    ])
  })

  it('gives no place to what stands nowhere', async () => {
    expect(await findEvidence(text, { total: 7 })).toEqual([{ pointer: '/total', value: 7, places: [] }])
  })

  it('finds nothing in a picture, and says of a file that it cannot be read', async () => {
    const picture = new Blob(['\u0089PNG'], { type: 'image/png' })
    expect(await findEvidence(picture, { total: 7 })).toMatchObject([{ places: [] }])
    await expect(findEvidence(new Blob([]), {})).rejects.toThrow('The document cannot be read: empty.')
  })
})
