import { foldKey } from './foldKey.ts'

/** What a period begins with and what it ends with, language by language. */
const families: readonly (readonly [starts: string, ends: string])[] = [
  ['start begin from since', 'end to until till through'],
  ['beginn anfang start von ab seit', 'ende end bis'],
  ['debut du depuis', 'fin au jusquau jusqua'],
  ['inicio desde del', 'fin hasta final al'],
  ['inizio da dal', 'fine a al'],
  ['begin start van vanaf', 'einde eind tot tm'],
  ['inicio de desde', 'fim ate'],
  ['poczatek od', 'koniec do'],
  ['checkin arrival', 'checkout departure'],
]

/** Short words are words of their own only: `fromage` and `Fromm` begin no period. */
const shortest = 5

const kept = new Map<string, readonly string[]>()
const mostKept = 5_000

/** Gives what the key of the end may be if this is the key of a start, both folded; nothing if it is none. */
export function endsOf(key: string): readonly string[] {
  const known = kept.get(key)
  if (known) return known
  const words = wordsOf(key)
  // `Check-in` is one word.
  const whole = words.length > 1 ? namesOfEnd([words.join('')]) : []
  const result = [...new Set([...namesOfEnd(words), ...whole])]
  if (kept.size < mostKept) kept.set(key, result)
  return result
}

function namesOfEnd(words: readonly string[]): string[] {
  const found = []
  for (const [starts, ends] of families)
    for (const start of starts.split(' '))
      for (const [index, word] of words.entries()) {
        const around = aroundOf(word, start)
        if (!around) continue
        const [before, after] = around
        for (const end of ends.split(' ')) found.push(words.with(index, before + end + after).join(''))
      }
  return found
}

/** What stands before and behind a word in one that may be put together, such as `leistungsbeginn`. */
function aroundOf(word: string, part: string): [string, string] | undefined {
  if (word === part) return ['', '']
  if (part.length < shortest) return undefined
  if (word.endsWith(part)) return [word.slice(0, -part.length), '']
  return word.startsWith(part) ? ['', word.slice(part.length)] : undefined
}

/** `service_start`, `periodStart`, `START` and `Leistung von` in words, each folded. */
const wordsOf = (key: string) =>
  key
    .replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ')
    .split(/[^\p{L}\p{N}'’]+/u)
    .map(foldKey)
    .filter((word) => word !== '')
