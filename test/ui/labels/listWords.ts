/** A word of a table: where it stands, and what it says; one that takes values is a function. */
export interface Word {
  path: string
  value: string | ((...values: unknown[]) => string)
}

/** Lists every word of a table with its path: `review.conflict.approvedAt`. */
export function listWords(table: object, path: readonly string[] = []): Word[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, key]
    if (typeof value === 'object' && value !== null) return listWords(value, here)
    return { path: here.join('.'), value: value as Word['value'] }
  })
}

const numbers = [71_001, 72_002, 73_003]
const texts = ['<first>', '<second>', '<third>']

/** Says a word with values of every kind that it may take; of a text, a number or a list of texts it shows its own. */
export function sayWord(value: Word['value']): string[] {
  if (typeof value === 'string') return [value]
  return [numbers, texts, [texts]].map((values) => {
    try {
      return value(...values)
    } catch {
      return ''
    }
  })
}

/** Which of the values that {@link sayWord} gives are in what it says, digits however they are grouped. */
export function placeholders(said: string): string[] {
  const bare = said.replaceAll(/(?<=\d)[^\d<>](?=\d{3})/g, '')
  return [...numbers.map(String), ...texts].filter((value) => bare.includes(value))
}
