import { describe, expect, it } from 'vitest'
import { doubtPoorWords } from '../../../packages/local/src/extraction/finding/doubtPoorWords.ts'
import { layOutLines } from '../../../packages/local/src/extraction/reading/layOutLines.ts'

const word = (text: string, left: number, confidence?: number) => ({
  text,
  left,
  right: left + 40,
  top: 20,
  size: 10,
  ...(confidence !== undefined && { confidence }),
})
const finding = {
  field: 'amount',
  value: 235.62,
  words: 'Total … 235,62',
  place: 'page 1, line 1',
  rule: '',
  grounds: ['label', 'place'] as const,
}

describe('values that were recognised', () => {
  it.each([
    ['are uncertain where a word of theirs was hard to recognise', 0.7, ['poor_recognition']],
    ['are as sure as others where it was clear', 0.95, undefined],
    ['are as sure as others where the document tells its letters', undefined, undefined],
  ])('%s', (_, confidence, doubts) => {
    const lines = layOutLines([word('Total:', 0, 0.95), word('(235,62)', 50, confidence)], 1)
    expect(doubtPoorWords([finding], lines)[0]?.doubts).toEqual(doubts)
  })
})
