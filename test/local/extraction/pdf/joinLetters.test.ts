import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../../packages/local/src/extraction/extractDocument.ts'
import { layOutLines } from '../../../../packages/local/src/extraction/reading/layOutLines.ts'
import { joinLetters } from '../../../../packages/local/src/extraction/reading/pdf/joinLetters.ts'

/** Half as wide as high; a number is the gap before the next letter, a blank a blank of the font. */
function set(...parts: readonly (string | number)[]) {
  let gap: number | undefined
  return parts.flatMap((part) => {
    if (typeof part === 'number') gap = part
    return typeof part === 'number'
      ? []
      : [...part].flatMap((text) => {
          const letter = { text, width: 0.5, gap }
          gap = text === ' ' ? undefined : 0
          return text === ' ' ? [] : [letter]
        })
  })
}
/** Each letter apart by a gap. */
const spaced = (text: string, gap: number) => set(...[...text].flatMap((letter) => [letter, gap]))

describe('blanks that pdf.js puts between letters', () => {
  it.each([
    ['kerning', 'Kr anich Papier', set('Kr', 0.12, 'anich Papier'), 'Kranich Papier'],
    ['a blank of the font, however thin', 'ab cd', set('ab cd'), 'ab cd'],
    ['a gap as wide as a blank', 'ab cd', set('ab', 0.25, 'cd'), 'ab cd'],
    ['a word spaced out', 'S U M M E 12', [...spaced('SUMME', 0.3), ...set(0.9, '12')], 'SUMME 12'],
    [
      'words spaced out',
      'A L L E S G U T',
      [
        ...spaced('ALLES', 0.15),
        ...set(0.45),
        ...spaced('GUT', 0.15).map((letter, at) => ({ ...letter, gap: at ? 0.15 : 0.45 })),
      ],
      'ALLES GUT',
    ],
    ['digits in columns', '1 2 3 4', spaced('1234', 0.3), '1 2 3 4'],
    ['letters over each other', 'ab cd', set('ab', -0.3, 'cd'), 'ab cd'],
    ['another line', 'ab cd', [...set('ab'), ...set('cd')], 'ab cd'],
    [
      'ligatures',
      'Of fi ce',
      [
        ...set('Of', 0.11),
        ...set('ﬁ').map((one) => ({ ...one, gap: 0.11 })),
        ...set('ce').map((one, at) => ({ ...one, gap: at ? 0 : 0.12 })),
      ],
      'Office',
    ],
    ['letters told in another way', 'xy ab', set('pq', 0.1, 'rs'), 'xy ab'],
  ])('%s: "%s"', (...[, run, letters, joined]) => expect(joinLetters([run], letters)).toEqual([joined]))

  it('finds its place again after a run that is told in another way', () =>
    expect(joinLetters(['??', 'Kr anich'], set('!!! Kr', 0.12, 'anich'))).toEqual(['??', 'Kranich']))
})

it.each([
  ['letters that nearly touch are one word', 0.1, 'Kranich'],
  ['a thin blank parts words', 0.2, 'Kr anich'],
])('words of several runs: %s', (_, gap, text) => {
  const word = (letters: string, left: number) => ({
    text: letters,
    left,
    right: left + letters.length * 5,
    top: 9,
    size: 10,
  })
  const [line] = layOutLines([word('Kr', 0), word('anich', 10 + gap * 10)], 1)
  expect(line?.segments.map((segment) => segment.text)).toEqual([text])
})

it.each([
  ['letters spaced out by blanks, wider between words', 'R E C H N U N G   1 7 - 3 1', 'RECHNUNG 17-31'],
  ['digits that stand alone are columns', '1 2 3 4 5', '1 2 3 4 5'],
  ['few letters are initials', 'J R R Tolkien', 'J R R Tolkien'],
])('words by hand: %s', (_, text, joined) => {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    left: index * 3,
    right: (index + word.length) * 3,
    top: 9,
    size: 12,
  }))
  expect(layOutLines(words, 1)[0]?.segments.map((segment) => segment.text)).toEqual([joined])
})

it('reads a PDF whose letters are set apart, one by one, and spaced out', async () => {
  const pdf = new PDFDocument({ margin: 0, size: 'A4' })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  pdf.font('Helvetica').fontSize(10).text('Teichweg 7, 40210 Elbstadt', 60, 40)
  const set = (y: number, text: string) => pdf.addContent(`BT /F1 10 Tf 1 0 0 -1 60 ${y} Tm ${text} ET`)
  set(60, '[(Kr) -120 (anich P) -150 (apierwerk GmbH)] TJ')
  set(90, '1.3 Tc (Rechnungsnummer: 2031-4711) Tj 0 Tc')
  set(110, '(Rechn) Tj 29.2 0 Td (ungs) Tj 22.8 0 Td (datum: 05.03.2031) Tj')
  pdf.end()
  await ended
  const bytes = new Uint8Array(Buffer.concat(chunks))
  const outcome = await extractDocument({ bytes, mimetype: 'application/pdf', filename: 'a.pdf' })
  expect(outcome).toMatchObject({
    status: 'done',
    data: { issuer: 'Kranich Papierwerk GmbH', invoice_number: '2031-4711', date: '2031-03-05' },
  })
})
