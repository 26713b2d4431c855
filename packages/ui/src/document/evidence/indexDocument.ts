import { asSeen, type SeenText } from './values/asSeen.ts'
import { type DocumentText, type Place, placeAt } from './DocumentText.ts'
import type { FoldedPart } from './findText.ts'
import { compactText, foldText } from './values/foldText.ts'
import { readDates } from '../../values/readDates.ts'
import { readNumbers } from './values/readNumbers.ts'
import { readSetApart, type SetApart } from './values/setApart.ts'

/** A document read once, so that each value is looked up and not searched for. */
export interface DocumentIndex {
  text: DocumentText
  folded: readonly FoldedPart[]
  /** Places by the number that stands there, as {@link plainNumber} writes it. */
  numbers: ReadonlyMap<string, readonly Place[]>
  /** The same for numbers that are a part of a date: a year may be a value of its own. */
  numbersInDates: ReadonlyMap<string, readonly Place[]>
  /** Places by the day that stands there, as `2017-12-31`. */
  dates: ReadonlyMap<string, readonly Place[]>
  /** The parts once more, in the order in which they are seen. Made when first asked for. */
  seen: () => readonly (SeenText & { folded: FoldedPart })[]
  /** What kerning sets apart. Made when first asked for. */
  setApart: () => SetApart
}

/** Reads every number and every date of a document, in every way it may be meant, and folds its text. */
export function indexDocument(text: DocumentText): DocumentIndex {
  const work = indexInSteps(text)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** The same, a part at a time. */
export function* indexInSteps(text: DocumentText): Generator<undefined, DocumentIndex> {
  const folded: FoldedPart[] = []
  const numbers = new Map<string, Place[]>()
  const numbersInDates = new Map<string, Place[]>()
  const dates = new Map<string, Place[]>()
  for (const [index, part] of text.parts.entries()) {
    yield undefined
    folded.push(foldPart(part.text))
    const datesHere = readDates(part.text)
    for (const { start, end, days } of datesHere)
      for (const day of days) put(dates, day, placeAt(index, start, end))
    let next = 0
    for (const { start, end, readings } of readNumbers(part.text)) {
      while (next < datesHere.length && (datesHere[next]?.end ?? 0) <= start) next += 1
      const isInDate = (datesHere[next]?.start ?? Infinity) < end
      for (const reading of readings)
        put(isInDate ? numbersInDates : numbers, reading, placeAt(index, start, end))
    }
  }
  let seen: ReturnType<DocumentIndex['seen']> | undefined
  let setApart: SetApart | undefined
  return {
    text,
    folded,
    numbers,
    numbersInDates,
    dates,
    seen: () =>
      (seen ??= text.parts.map((part) => {
        const asItIsSeen = asSeen(part)
        return { ...asItIsSeen, folded: foldPart(asItIsSeen.part.text) }
      })),
    setApart: () => (setApart ??= readSetApart(text)),
  }
}

function foldPart(text: string): FoldedPart {
  const folded = foldText(text)
  let compact: ReturnType<typeof compactText> | undefined
  return { ...folded, own: text, compact: () => (compact ??= compactText(folded.text)) }
}

function put(places: Map<string, Place[]>, key: string, place: Place): void {
  const known = places.get(key)
  if (known) known.push(place)
  else places.set(key, [place])
}
