import { describe, expect, it } from 'vitest'
import type { Doubt, Ground } from '../../../packages/local/src/contract/Certainty.ts'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'
import { certaintyOf } from '../../../packages/local/src/extraction/finding/values/Finding.ts'

const judge = (grounds: Ground[], doubts: Doubt[] = []) => {
  const evidence = { words: '', place: '', rule: '', grounds, doubts }
  return certaintyOf([{ field: 'amount', value: 12, ...evidence }])['/amount']
}

describe('certainty: two independent grounds', () => {
  it.each<[Ground[], Doubt[], string]>([
    [['label', 'place'], [], 'sure'],
    [['form', 'check_digits'], [], 'sure'],
    [['own_data'], [], 'sure'],
    [['label'], [], 'uncertain'],
    [['label', 'label'], [], 'uncertain'],
    [[], [], 'uncertain'],
    [['label', 'place', 'arithmetic'], ['rivals'], 'uncertain'],
    [['own_data'], ['guessed_encoding'], 'uncertain'],
  ])('%j with the doubts %j make a value %s', (grounds, doubts, certainty) =>
    expect(judge(grounds, doubts)?.certainty).toBe(certainty),
  )

  it('names a single ground as the doubt, and the value that was judged', () =>
    expect(judge(['place'])).toEqual({
      certainty: 'uncertain',
      grounds: ['place'],
      doubts: ['one_ground'],
      value: 12,
    }))

  it('points at what stands deeper, and escapes it', () => {
    const finding = { field: 'a', words: '', place: '', rule: '', grounds: [] }
    const certainty = certaintyOf([{ ...finding, path: ['sheets', 'a/b~c'], value: [] }])
    expect(Object.keys(certainty)).toEqual(['/sheets/a~1b~0c'])
  })
})

async function read(text: string, mimetype = 'text/plain') {
  const outcome = await extractDocument({
    bytes: new TextEncoder().encode(text),
    mimetype,
    filename: 'a',
  })
  if (outcome.status === 'error') throw new Error(outcome.reasoning)
  return outcome
}

describe('certainty: of a document', () => {
  it.each<[string, string, string, Doubt[]]>([
    ['Invoice number: R-77123\n', '/invoice_number', 'sure', []],
    ['Invoice 771\n', '/invoice_number', 'uncertain', ['one_ground']],
    ['Invoice date: 3 March 2019\n', '/date', 'sure', []],
    ['Dear Ben,\nall is well since 3 March 2019.\n', '/date', 'uncertain', ['one_ground']],
    ['Invoice date: 03/04/2019\nGBP 12.00\n', '/date', 'uncertain', ['two_readings']],
    ['Total: 119.00 EUR\n', '/amount', 'sure', []],
    ['Total   20.00\n\nTotal   90.00\n', '/amount', 'uncertain', ['rivals']],
    ['Net 100.00\nVAT 19.00\nInvoice total 120.00\n', '/amount', 'uncertain', ['contradiction']],
    ['Item   Qty   Amount\nPen   1   2.00\nInk   2   5.00\n\nNet   7.00\n', '/lines', 'sure', []],
    [
      'Item   Qty   Amount\nPen   1   2.00\nInk   2   5.00\n\nNet   8.00\n',
      '/lines',
      'uncertain',
      ['one_ground'],
    ],
    ['IBAN DE89 3704 0044 0532 0130 00\n', '/iban', 'sure', []],
    ['IBAN DE89 3704 0044 0532 0130 01\n', '/iban', 'uncertain', ['check_digits']],
    ['Total   $20.00\n', '/currency', 'uncertain', ['rivals']],
  ])('%j: %s is %s, for %j', async (text, pointer, ...expected) => {
    const known = (await read(text)).certainty[pointer]
    expect([known?.certainty, known?.doubts]).toEqual(expected)
  })

  it('is sure of what a file holds under its own keys and headings', async () => {
    expect((await read('id,name\n1,Ada\n', 'text/csv')).certainty['/rows']?.certainty).toBe('sure')
    const json = await read('{"invoice_number":"R-1","total":12}', 'application/json')
    expect(json.certainty['/amount']).toMatchObject({ certainty: 'sure', grounds: ['own_data'] })
  })

  it('says the same in the reasoning', async () => {
    const { reasoning } = await read('Invoice 771\nTotal: 119.00 EUR\n')
    expect(reasoning).toMatch(/- invoice_number: .*; uncertain: only this speaks for it\.$/m)
    expect(reasoning).not.toMatch(/- amount: .*uncertain/)
  })
})
