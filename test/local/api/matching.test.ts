import { describe, expect, it } from 'vitest'
import { compareVendors, readMatchFields } from '../../../packages/local/src/matching/compareFields.ts'
import { matchInput, type MatchData } from '../../../packages/local/src/matching/matchInput.ts'

const row = (rowId: string, data: object) => ({
  rowId,
  filename: `${rowId}.pdf`,
  dataText: JSON.stringify(data),
})

const extracted = [
  row('coolblue', { vendor: 'Coolblue B.V.', invoice_number: '993548900', amount: 717.97 }),
  row('azure', { vendor: 'Azure Interior', invoice_number: 'INV/2023/03/0008', amount: 279.84 }),
  row('numberless', { vendor: 'Café Zürich GmbH', invoice_number: null, amount: 12.5 }),
]

function match(data: Record<string, unknown>, rows = extracted): MatchData & { reasoning: string } {
  const outcome = matchInput({ input: { data }, extracted: rows })
  if (outcome.status === 'error') throw new Error(outcome.reasoning)
  return { ...outcome.data, reasoning: outcome.reasoning }
}

describe('matching', () => {
  it.each([
    [
      'all three agree',
      { vendor: 'coolblue bv', invoice_number: '993548900', invoice_amount: 717.97 },
      'exact',
      'coolblue',
    ],
    ['number and amount', { invoice_number: '993548900', amount: '717.97' }, 'exact', 'coolblue'],
    ['a cent off', { invoice_number: '993548900', amount: 717.98 }, 'exact', 'coolblue'],
    ['two cents off', { invoice_number: '993548900', amount: 717.99 }, 'probable', 'coolblue'],
    ['the number alone', { invoice_number: '993548900' }, 'probable', 'coolblue'],
    ['a number as a number', { invoice_number: 993548900, amount: 717.97 }, 'exact', 'coolblue'],
    ['a number written loosely', { invoice_number: 'inv 2023-03-0008', amount: 279.84 }, 'probable', 'azure'],
    [
      'a name with a slip',
      { vendor: 'Azur Interiors', invoice_number: 'INV/2023/03/0008' },
      'probable',
      'azure',
    ],
    [
      'name and amount, where the row has no number',
      { vendor: 'cafe zurich', amount: 12.5 },
      'probable',
      'numberless',
    ],
    ['the amount alone', { amount: 717.97 }, 'none', undefined],
    ['the name alone', { vendor: 'Coolblue' }, 'none', undefined],
    [
      'the same number of somebody else',
      { vendor: 'Globex', invoice_number: '993548900', amount: 5 },
      'none',
      undefined,
    ],
    [
      'the same amount and name, another number',
      { vendor: 'Coolblue', invoice_number: '1', amount: 717.97 },
      'none',
      undefined,
    ],
    ['nothing alike', { vendor: 'Globex', invoice_number: 'X', amount: 1 }, 'none', undefined],
  ])('%s', (...[, data, verdict, rowId]) => {
    const { match: found, row_id } = match(data)
    expect({ found, row_id }).toEqual({ found: verdict, row_id: rowId })
  })

  it('names what differs, the runners-up and the reasons', () => {
    const result = match({ vendor: 'Coolblue', invoice_number: '993548900', invoice_amount: 700 })
    expect(result).toMatchObject({
      match: 'probable',
      row_id: 'coolblue',
      score: 0.7,
      differences: [{ field: 'amount', input: 700, found: 717.97 }],
    })
    expect(result.candidates[0]).toEqual({ row_id: 'coolblue', filename: 'coolblue.pdf', score: 0.7 })
    expect(result.reasoning).toMatch(/rule engine, not AI/)
    expect(result.reasoning).toMatch(/invoice number agrees: 993548900/)
    expect(result.reasoning).toMatch(/amount does not agree: 700, found 717.97/)
  })

  it('names the newest of rows that fit equally well, and says that there are more', () => {
    const twins = [
      row('newer', { invoice_number: 'A1', amount: 1 }),
      row('older', { invoice_number: 'A1', amount: 1 }),
    ]
    const result = match({ invoice_number: 'A1', amount: 1 }, twins)
    expect(result).toMatchObject({ match: 'exact', row_id: 'newer' })
    expect(result.reasoning).toMatch(/2 rows fit equally well/)
  })

  it('says when a field was not found in the row', () => {
    const result = match({ vendor: 'Cafe Zurich', amount: 12.5, invoice_number: '7' })
    expect(result.match).toBe('none')
    expect(result.reasoning).toMatch(/invoice number was not found in the row: 7/)
  })

  it('says when there is nothing to compare with', () => {
    expect(match({ invoice_number: 'A1' }, [])).toMatchObject({ match: 'none', score: 0, candidates: [] })
  })

  it('matches an extracted row with the others, never with itself', () => {
    const again = row('again', { vendor: 'Coolblue', invoice_number: '993548900', amount: 717.97 })
    const outcome = matchInput({ input: { files: [{ id: 'again' }] }, extracted: [again, ...extracted] })
    expect(outcome).toMatchObject({ status: 'done', data: { match: 'exact', row_id: 'coolblue' } })
  })

  it('lets data win over the file, field by field', () => {
    const input = {
      files: [{ id: 'coolblue' }],
      data: { invoice_number: 'INV/2023/03/0008', amount: 279.84, vendor: 'Azure Interior' },
    }
    expect(matchInput({ input, extracted })).toMatchObject({ data: { match: 'exact', row_id: 'azure' } })
  })

  it.each([
    ['no field that it knows', { data: { colour: 'blue' } }, /none of vendor/],
    ['a file without a finished extraction', { files: [{ id: 'unknown' }] }, /no finished extraction/],
    ['two files', { files: [{ id: 'coolblue' }, { id: 'azure' }] }, /one file/],
  ])('ends in error, in words, with %s', (_name, input, reason) => {
    expect(matchInput({ input, extracted })).toMatchObject({
      status: 'error',
      reasoning: expect.stringMatching(reason),
    })
  })
})

describe('matching: the fields', () => {
  it.each([
    [
      { issuer: 'Acme', invoice_number: ' 7 ', amount: 1 },
      { vendor: 'Acme', invoiceNumber: '7', amount: 1 },
    ],
    [
      { supplier: 'Acme', invoice_amount: '3.50' },
      { vendor: 'Acme', amount: 3.5 },
    ],
    [{ vendor: '', invoice_number: null, amount: 'much' }, {}],
    [{ vendor: ['a'], invoice_number: { a: 1 }, amount: Number.NaN }, {}],
  ])('reads %o', (data, fields) => {
    expect(readMatchFields(data)).toEqual(fields)
  })

  it.each([
    ['Coolblue B.V.', 'COOLBLUE BV', 1],
    ['Müller & Söhne GmbH', 'Muller Sohne', 1],
    ['AG', 'ag', 1],
    ['Acme', 'Globex', 0],
    ['', '', 0],
  ])('finds %s and %s alike to %d', (left, right, likeness) => {
    expect(compareVendors(left, right)).toBe(likeness)
  })
})
