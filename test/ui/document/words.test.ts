import { describe, expect, it } from 'vitest'
import { boxesOf } from '../../../packages/ui/src/document/evidence/boxesOf.ts'
import { createEvidenceFinder } from '../../../packages/ui/src/document/evidence/createEvidenceFinder.ts'
import { searchText } from '../../../packages/ui/src/document/find/searchText.ts'
import { layOutWords } from '../../../packages/ui/src/document/words/layOutWords.ts'
import { buildText } from './buildText.ts'

const word = (text: string, [x, y]: [number, number], width = 40) => ({ text, x, y, width, height: 10 })
const page = {
  width: 200,
  height: 100,
  words: [word('119,00', [100, 50]), word('Total', [20, 51]), word('Kranich', [20, 10]), word(' ', [5, 5])],
}

describe('recognised words', () => {
  it('are read line by line, whatever their order', () => {
    expect(layOutWords(page).text).toBe('Kranich\nTotal\t119,00')
  })

  it.each([
    [
      'to its left side',
      270,
      [page.words[1]!, page.words[0]!, page.words[2]!].map(({ text, x, y }) => ({
        text,
        x: 100 - y - 10,
        y: x,
        width: 10,
        height: 40,
      })),
    ],
    [
      'by a slant of six degrees',
      -6,
      page.words.slice(0, 3).map((on) => ({ ...on, y: on.y + on.x * Math.tan((6 * Math.PI) / 180) })),
    ],
  ])('of a page that lies turned %s are read in its own lines, and keep their boxes', (_, angle, words) => {
    const part = layOutWords({ width: 100, height: 200, angle, words })
    expect(part.text).toBe('Kranich\nTotal\t119,00')
    const [first] = part.segments
    expect(words).toContainEqual(
      expect.objectContaining({ text: 'Kranich', x: first?.x, y: first?.y, width: first?.width }),
    )
  })

  it('give a value the exact box of its words, in the size of the page', () => {
    const part = layOutWords(page, { width: 400, height: 200 })
    const evidence = createEvidenceFinder({ parts: [part] }, { total: 119 }).find('/total')
    const range = evidence.kind === 'found' ? evidence.places[0].ranges[0] : undefined
    expect(range && boxesOf(part, range)).toEqual([{ x: 200, y: 100, width: 80, height: 20 }])
  })

  it.each([
    ['no size', { ...word('a', [1, 1]), width: 0 }],
    ['a place that is no number', { ...word('a', [1, 1]), x: Number.NaN }],
    ['an endless height', { ...word('a', [1, 1]), height: Infinity }],
  ])('with %s are left out', (_, bad) => {
    expect(layOutWords({ ...page, words: [bad] }).text).toBe('')
  })
})

describe('finding in a document', () => {
  const text = buildText('Straße 1\nDie Rechnungs-\nnummer 7', 'die RECHNUNG “eins”')
  const last = (query: string) => [...searchText(text, query)].at(-1)

  it.each([
    ['rechnung', [0, 1]],
    ['rechnungsnummer', [0]],
    ['"EINS"', [1]],
    ['die', [0, 1]],
    ['nowhere', []],
    ['   ', []],
  ])('%j is on the parts %j', (query, parts) => {
    expect(last(query)?.matches.map(({ part }) => part)).toEqual(parts)
    expect(last(query)?.isComplete).toBe(true)
  })

  it('keeps the first of very many matches, and says so', () => {
    const many = buildText('a '.repeat(9_000))
    const found = [...searchText(many, 'a')].at(-1)
    expect([found?.matches.length, found?.isCut]).toEqual([5_000, true])
  })
})
