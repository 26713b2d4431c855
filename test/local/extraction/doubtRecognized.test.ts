import { describe, expect, it } from 'vitest'
import type { Doubt, Ground } from '../../../packages/local/src/contract/Certainty.ts'
import { doubtRecognized } from '../../../packages/local/src/extraction/finding/doubtRecognized.ts'
import { layOutLines } from '../../../packages/local/src/extraction/reading/layOutLines.ts'

const word = (text: string, [left, top]: readonly [number, number], confidence?: number) => ({
  text,
  left,
  right: left + 40,
  top,
  size: 10,
  ...(confidence !== undefined && { confidence }),
})

const amount = { field: 'amount', value: 235.62, words: 'Total … 235,62' }
const iban = { field: 'iban', value: 'DE89', words: 'DE89' }
const number = { field: 'invoice_number', value: 'R-77', words: 'Nr … R-77' }
const mixed = { field: 'invoice_number', value: '1BZY2087', words: 'Nr … 1BZY2087' }
const rows = { field: 'lines', value: [{ qty: 1 }], words: 'Menge' }

describe('values that were recognised', () => {
  it.each<[string, { field: string; value: unknown; words: string }, Ground[], number | undefined, Doubt[]]>([
    ['an amount that only a label names', amount, ['label', 'place'], 0.99, ['unconfirmed_digits']],
    ['an amount that a sum confirms', amount, ['label', 'arithmetic'], 0.9, []],
    ['the same of poor words', amount, ['label', 'arithmetic'], 0.8, ['poor_recognition']],
    ['an account without check digits', iban, ['form', 'label'], 0.99, ['unconfirmed_digits']],
    ['an account whose check digits fit', iban, ['form', 'check_digits'], 0.99, []],
    ['article rows that only stand there', rows, ['label', 'place'], 0.99, ['unconfirmed_digits']],
    ['article rows that add up', rows, ['label', 'arithmetic'], 0.99, []],
    ['a number of clear words', number, ['label', 'place'], 0.9, []],
    ['a number of words that are less clear', number, ['label', 'place'], 0.89, ['poor_recognition']],
    ['a number in which I may be 1', mixed, ['label', 'place'], 0.99, ['unconfirmed_digits']],
    ['the same, read twice', mixed, ['label', 'repeated'], 0.99, []],
    ['an amount whose letters the document tells', amount, ['label', 'place'], undefined, []],
  ])('%s', (...row) => {
    const [, { field, value, words }, grounds, confidence, doubts] = row
    const texts = ['Total:', '(235,62)', 'DE89', 'Nr', 'R-77', 'Menge']
    const lines = layOutLines(
      texts.map((text, index) => word(text, [index * 50, 20], confidence)),
      1,
    )
    const finding = { field, value: value as string, words, place: 'page 1, line 1', rule: '', grounds }
    expect(doubtRecognized([finding], lines)[0]?.doubts ?? []).toEqual(doubts)
  })

  it('are judged by the words on their line, not by the same words elsewhere', () => {
    const lines = layOutLines([word('R-77', [50, 20], 0.95), word('R-77', [50, 60], 0.5)], 1)
    const finding = { ...number, rule: '', grounds: ['label', 'place'] as const }
    const doubtsAt = (place: string) => doubtRecognized([{ ...finding, place }], lines)[0]?.doubts ?? []
    expect(doubtsAt('page 1, line 1')).toEqual([])
    expect(doubtsAt('page 1, line 2')).toEqual(['poor_recognition'])
  })

  it('are as sure as the least sure letter of a word that was spaced out', () => {
    const letters = [...'NETTO'].map((text, index) => word(text, [index * 48, 20], index === 3 ? 0.5 : 0.95))
    expect(layOutLines(letters, 1)[0]?.segments[0]?.words).toMatchObject([{ text: 'NETTO', confidence: 0.5 }])
  })

  it('leave those of other pages as they are', () => {
    const lines = [
      ...layOutLines([word('Total', [0, 20], 0.5)], 1),
      ...layOutLines([word('Total', [0, 20])], 2),
    ]
    const finding = { ...amount, rule: '', grounds: ['label', 'place'] as const, place: 'page 2, line 1' }
    expect(doubtRecognized([finding], lines)).toEqual([finding])
  })
})
