import { readDates } from '../../../values/readDates.ts'
import { type DocumentText, type Place, placeAt, type TextPart } from '../DocumentText.ts'
import { readNumbers } from './readNumbers.ts'

/** Numbers and dates whose characters kerning sets apart, by what they mean. */
export interface SetApart {
  numbers: ReadonlyMap<string, readonly Place[]>
  dates: ReadonlyMap<string, readonly Place[]>
}

/** `1 1 9 , 0 0`: every character for itself. */
const spacedOut = String.raw`\d(?: \d)*(?: [.,'’/-](?: \d)+)+`
/** `119 ,00` and `05 . 03 . 2031`. Of `11 9,00` nobody can tell whether it is a count and a price. */
const beforeMark = String.raw`\d+(?:(?: [.,'’/-] ?|[.,'’/-])\d+)+`
const runs = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\p{N} ?[.,'’/-]? ?)(?:${spacedOut}|${beforeMark})(?! ?[.,'’/-]? ?\p{N})`,
  'gu',
)
/** How far a number is judged by what stands around it. */
const context = 8

/** Reads the numbers and dates of a document that a blank before a mark, or between all characters, parts. */
export function readSetApart({ parts }: DocumentText): SetApart {
  const numbers = new Map<string, Place[]>()
  const dates = new Map<string, Place[]>()
  for (const [number, part] of parts.entries())
    for (const { start, end, joined, offset } of runsOf(part)) {
      const place = placeAt(number, start, end)
      const length = end - start - countBlanks(part.text.slice(start, end))
      const isWhole = (found: { start: number; end: number }) =>
        found.start === offset && found.end === offset + length
      for (const { days } of readDates(joined).filter(isWhole)) for (const day of days) put(dates, day, place)
      for (const { readings } of readNumbers(joined).filter(isWhole))
        for (const reading of readings) put(numbers, reading, place)
    }
  return { numbers, dates }
}

const countBlanks = (text: string) => text.split(' ').length - 1

/** The runs of a part that hold a blank, each joined and with what stands around it. */
function runsOf({ text }: TextPart) {
  return [...text.matchAll(runs)]
    .filter(([run]) => run.includes(' '))
    .map((match) => {
      const start = match.index
      const end = start + match[0].length
      const before = text.slice(Math.max(0, start - context), start)
      return {
        start,
        end,
        offset: before.length,
        joined: before + match[0].replaceAll(' ', '') + text.slice(end, end + context),
      }
    })
}

/**
 * Finds a short word whose letters kerning sets apart (`Gm bH`), capitals as they are: longer ones are found by their
 * letters alone.
 */
export function findShortWord({ parts }: DocumentText, value: string): Place[] {
  const word = value.trim()
  if (!/^\p{L}{3,4}$/u.test(word)) return []
  const apart = new RegExp(String.raw`(?<![\p{L}\p{N}])${[...word].join(' ?')}(?![\p{L}\p{N}])`, 'gu')
  return parts.flatMap(({ text }, number) =>
    [...text.matchAll(apart)].map(({ index, 0: found }) => placeAt(number, index, index + found.length)),
  )
}

function put(places: Map<string, Place[]>, key: string, place: Place): void {
  const known = places.get(key)
  if (known) known.push(place)
  else places.set(key, [place])
}
