/** The languages whose month names are known; the names come with the browser. */
const languages = ['en', 'de', 'fr', 'nl', 'it', 'es', 'pt', 'ca', 'pl', 'cs', 'sv', 'da', 'nb', 'fi']

/** Ways to write a month that no `Intl` gives. */
const otherNames: Record<string, number> = { sept: 9, mrz: 3, mrt: 3, jänner: 1, feber: 2, febr: 2 }

let table: Map<string, number> | undefined

/** Gives the month, from 1 to 12, that a word names in any of the known languages; `undefined` for other words. */
export function monthOf(word: string): number | undefined {
  table ??= buildTable()
  return table.get(toName(word))
}

const toName = (word: string) => word.normalize('NFC').toLowerCase().replace(/\.$/, '')

function buildTable(): Map<string, number> {
  const months = new Map(Object.entries(otherNames))
  for (const language of languages)
    for (const month of ['long', 'short'] as const)
      // With a day some languages put the name into another case: "grudzień", but "31 grudnia".
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(language, { month, day, timeZone: 'UTC' })
        for (let index = 0; index < 12; index += 1) {
          const name = format
            .formatToParts(Date.UTC(2001, index, 15))
            .find((part) => part.type === 'month')?.value
          if (name !== undefined && /^\p{L}{3,}\.?$/u.test(name)) months.set(toName(name), index + 1)
        }
      }
  return months
}
