import type { JsonValue } from 'cloudsquid-react'
import { type Leaf, leavesOf } from '../../values/jsonPointer.ts'
import type { Place } from './DocumentText.ts'

/** A value that stands in more says nothing of any of them, but at the likeliest place of a field. */
const mostOtherPlaces = 8
/** Of more fields that say the same, the first are judged. */
const mostEquals = 400

interface PickerOptions {
  data: JsonValue
  placesOfValue: (value: Leaf['value']) => readonly Place[]
  /** The places of one field, the likeliest first. */
  ranked: (pointer: string) => readonly Place[]
}

/**
 * Makes what tells the field of a letter in the document: the one whose likeliest place is there; else one whose value
 * stands there as well. Everything is looked up when it is first asked for.
 */
export function createPicker({ data, placesOfValue, ranked }: PickerOptions) {
  let known: ReturnType<typeof collect> | undefined
  const collect = () => {
    const pointers = new Map<string | number, string[]>()
    for (const { pointer, value } of leavesOf(data, '')) {
      if (value === null || typeof value === 'boolean') continue
      const equals = pointers.get(value)
      if (equals) equals.push(pointer)
      else pointers.set(value, [pointer])
    }
    const byPart = new Map<number, { place: Place; pointers: readonly string[] }[]>()
    for (const [value, equals] of pointers)
      for (const place of placesOfValue(value)) {
        const here = byPart.get(place.part)
        if (here) here.push({ place, pointers: equals })
        else byPart.set(place.part, [{ place, pointers: equals }])
      }
    return byPart
  }
  return (part: number, offset: number): string | undefined => {
    known ??= collect()
    const here = (known.get(part) ?? []).filter(({ place }) => covers(place, offset))
    const fields = here.flatMap(({ pointers, place }) =>
      pointers.slice(0, mostEquals).map((pointer) => ({ pointer, place })),
    )
    const likeliest = fields.find(({ pointer, place }) => ranked(pointer)[0] === place)
    return (likeliest ?? fields.find(({ pointer }) => ranked(pointer).length <= mostOtherPlaces))?.pointer
  }
}

const covers = (place: Place, offset: number) =>
  place.ranges.some(({ start, end }) => start <= offset && offset < end)
