import { isJsonObject, type JsonValue } from 'cloudsquid-react'
import { anchorRows } from './anchorRows.ts'
import type { DocumentText, Place } from './DocumentText.ts'
import type { Evidence, EvidencePart } from './Evidence.ts'
import { findLabels, labelCost } from './values/findLabels.ts'
import { findValue } from './values/findValue.ts'
import { type DocumentIndex, indexDocument } from './indexDocument.ts'
import { writtenAt } from './writtenAt.ts'
import { keysOf, leavesOf, toPointer, valueAt } from '../../values/jsonPointer.ts'
import { createPicker } from './createPicker.ts'
import { type EvidenceSurvey, surveyInSteps } from './surveyInSteps.ts'
import { distance, type Spot, spotOf } from './placeGeometry.ts'
import { standingCost } from './standingCost.ts'

/** Finds where the values of some data stand in a document; made by {@link createEvidenceFinder}. */
export interface EvidenceFinder {
  find: (pointer: string) => Evidence
  /** Gives the value that stands at a letter of the document; where several do, the one that is likeliest there. */
  pointerAt: (part: number, offset: number) => string | undefined
  /** Looks for every value of the data, some at a time: the last answer is about all of them. */
  survey: () => Generator<EvidenceSurvey>
  /** As the document writes a value at its likeliest place; `undefined` where it stands nowhere. */
  writtenAs: (pointer: string) => string | undefined
  /** Whether a value stands in the document; `undefined` for what stands in no text. */
  stands: (pointer: string) => boolean | undefined
  /** As the document writes what stands at a place. */
  textAt: (place: Place) => string
}

/** A list of more than this is judged by its first values; a reader chooses one of them for the rest. */
const mostLeaves = 2_000
const mostLeavesOfRow = 12
/** How many fields before and after one are taken for its neighbours. */
const neighbourhood = 3
const rowWeight = 3
const neighbourWeight = 0.3
const farthest = 40
/** Where the field's neighbours are says little: totals and details often stand on different pages. */
const farthestNeighbour = 12
const sameLine = 0.7

/**
 * Makes the search for the values of `data` in a document. The document is read once; a value is looked for when it is
 * asked for, and then remembered. Places are ranked: in a list by the line on which the row's other values stand, else
 * by the field's neighbours; and by the words near by that say what the field is called.
 */
export function createEvidenceFinder(
  text: DocumentText,
  data: JsonValue,
  index: DocumentIndex = indexDocument(text),
): EvidenceFinder {
  const placesOfValue = memoize((value: string | number | boolean | null) => findValue(index, value))
  const places = (pointer: string) => placesOfValue(scalarAt(data, pointer))
  const spotAt = memoize((place: Place) => spotOf(text, place))
  const spots = memoize((pointer: string) =>
    places(pointer)
      .map(spotAt)
      .filter((spot) => spot !== undefined),
  )
  const labels = memoize((key: string) => findLabels(index, key))

  /** The line of each row of a list of objects. */
  const anchors = memoize((listPointer: string) => {
    const list = valueAt(data, listPointer)
    const rows = Array.isArray(list) ? list : []
    return anchorRows(
      rows.map((row, number) =>
        leavesOf(row, `${listPointer}/${number}`, mostLeavesOfRow).map((leaf) => spots(leaf.pointer)),
      ),
    )
  })

  function contextCost(pointer: string, spot: Spot): number {
    const row = rowOf(data, pointer)
    if (row) {
      const anchor = anchors(row.list)[row.number]
      return anchor ? Math.min(distance(anchor, spot), farthest) * rowWeight : 0
    }
    const near = neighboursOf(data, pointer).flatMap((neighbour) => {
      const only = spots(neighbour)
      return only.length === 1 ? only : []
    })
    if (near.length === 0) return 0
    return Math.min(farthestNeighbour, ...near.map((other) => distance(other, spot))) * neighbourWeight
  }

  /** Where a row says the same twice, as a price and a sum do, the first field has the first place on its line. */
  function ownOfEquals(pointer: string): Spot | undefined {
    const row = rowOf(data, pointer)
    const anchor = row && anchors(row.list)[row.number]
    if (!anchor) return undefined
    const value = scalarAt(data, pointer)
    const equals = leavesOf(valueAt(data, `${row.list}/${row.number}`), `${row.list}/${row.number}`)
      .filter((leaf) => leaf.value === value)
      .map((leaf) => leaf.pointer)
    const onLine = spots(pointer)
      .filter((spot) => spot.part === anchor.part && Math.abs(spot.middle - anchor.middle) < sameLine)
      .toSorted((a, b) => a.left - b.left)
    return onLine.length === equals.length ? onLine[equals.indexOf(pointer)] : undefined
  }

  const ranked = memoize((pointer: string): readonly Place[] => {
    const found = places(pointer)
    if (found.length < 2) return found
    const key = lastName(pointer)
    const words = labels(key)
    const own = ownOfEquals(pointer)
    return found
      .map((place, order) => {
        const spot = spotAt(place)
        const label = spot ? labelCost(spot, words) : Infinity
        const standing = spot
          ? standingCost(place, { text, key, isInRow: rowOf(data, pointer) !== undefined })
          : 0
        const cost = spot ? contextCost(pointer, spot) + label + standing : Infinity
        if (spot !== undefined && spot === own) return { place, order, cost: -1 }
        return { place, order, cost }
      })
      .toSorted((a, b) => a.cost - b.cost || a.order - b.order)
      .map(({ place }) => place)
  })

  function findParts(value: JsonValue, pointer: string): Evidence {
    const parts: EvidencePart[] = []
    const missing: string[] = []
    for (const leaf of leavesOf(value, pointer, mostLeaves)) {
      if (leaf.value === null || leaf.value === '' || typeof leaf.value === 'boolean') continue
      const [place] = ranked(leaf.pointer)
      if (place) parts.push({ pointer: leaf.pointer, place })
      else missing.push(leaf.pointer)
    }
    if (parts.length === 0)
      return missing.length > 0 ? { kind: 'notFound' } : { kind: 'nothingToFind', reason: 'empty' }
    const left = Math.max(0, countLeaves(value) - mostLeaves)
    return { kind: 'parts', parts, missing, left }
  }

  const pointerAt = createPicker({ data, placesOfValue, ranked })

  return {
    pointerAt,
    survey: () => surveyInSteps(data, (value) => placesOfValue(value).length > 0),
    writtenAs(pointer) {
      const [place] = ranked(pointer)
      return place && writtenAt(text, place)
    },
    stands(pointer) {
      const value = scalarAt(data, pointer)
      if (value === null || typeof value === 'boolean' || String(value).trim() === '') return undefined
      return placesOfValue(value).length > 0
    },
    textAt: (place) => writtenAt(text, place),
    find: memoize((pointer: string): Evidence => {
      const value = valueAt(data, pointer)
      if (value === undefined || value === null) return { kind: 'nothingToFind', reason: 'empty' }
      if (typeof value === 'object') return findParts(value, pointer)
      if (typeof value === 'boolean') return { kind: 'nothingToFind', reason: 'boolean' }
      if (typeof value === 'string' && value.trim() === '') return { kind: 'nothingToFind', reason: 'empty' }
      const [best, ...others] = ranked(pointer)
      return best ? { kind: 'found', places: [best, ...others] } : { kind: 'notFound' }
    }),
  }
}

const countLeaves = (value: JsonValue): number => leavesOf(value, '').length

function memoize<TKey, TValue>(compute: (key: TKey) => TValue): (key: TKey) => TValue {
  const known = new Map<TKey, TValue>()
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key))
    return known.get(key) as TValue
  }
}

function scalarAt(data: JsonValue, pointer: string): string | number | boolean | null {
  const value = valueAt(data, pointer)
  return value === undefined || (value !== null && typeof value === 'object') ? null : value
}

/** The innermost list of objects that a value lies in, and which of its rows it is in. */
function rowOf(data: JsonValue, pointer: string): { list: string; number: number } | undefined {
  const keys = keysOf(pointer)
  for (let length = keys.length - 1; length > 0; length -= 1) {
    const list = toPointer(keys.slice(0, length - 1))
    if (Array.isArray(valueAt(data, list)) && isJsonObject(valueAt(data, toPointer(keys.slice(0, length)))))
      return { list, number: Number(keys[length - 1]) }
  }
  return undefined
}

/** The plain values that stand just before and after one in its own object or list. */
function neighboursOf(data: JsonValue, pointer: string): string[] {
  const keys = keysOf(pointer)
  const parent = toPointer(keys.slice(0, -1))
  const siblings = Object.keys(valueAt(data, parent) ?? {})
  const at = siblings.indexOf(keys.at(-1) ?? '')
  return siblings
    .slice(Math.max(0, at - neighbourhood), at + neighbourhood + 1)
    .map((key) => parent + toPointer([key]))
    .filter((sibling) => sibling !== pointer)
}

/** The name of a field: its key, or that of the list that it is an item of. */
function lastName(pointer: string): string {
  return keysOf(pointer).findLast((key) => !/^\d+$/.test(key)) ?? ''
}
