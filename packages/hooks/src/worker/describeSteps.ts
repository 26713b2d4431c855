import { isJsonObject } from '../contract/JsonValue.ts'
import type { Step } from './AnswerMessage.ts'

/** Deeper than any document nests; messages of a deeper nest could not be sent. */
const deepest = 500

/** What changed in something so small goes whole: to say what of it did not takes as long. */
const smallWeight = 100

export interface StepLimits {
  /** How much one lot of steps weighs: a value 1, and a text more by its length. */
  lotWeight: number
}

/**
 * Says how to build `after` where `before` is known, in lots that are each built in a moment. What is the same object in both
 * is kept, so let `after` share with `before` what is equal.
 *
 * @throws RangeError if it nests too deep.
 */
export function* describeSteps(
  before: unknown,
  after: unknown,
  { lotWeight }: StepLimits,
): Generator<Step[]> {
  let steps: Step[] = []
  let weight = 0

  function* add(step: Step, stepWeight = 1): Generator<Step[]> {
    steps.push(step)
    weight += stepWeight
    if (weight >= lotWeight) yield flush()
  }

  function flush(): Step[] {
    const lot = steps
    steps = []
    weight = 0
    return lot
  }

  /** One entry after the other: `keys` of an object, none of a list. */
  function* walk(was: Entries, is: Entries, depth: number): Generator<Step[]> {
    let kept: string[] | number = is.keys ? [] : 0
    let keys: string[] = []
    let values: unknown[] = []
    let valuesWeight = 0

    function* end(): Generator<Step[]> {
      if (typeof kept === 'number') {
        if (kept > 0) yield* add({ is: 'keep', count: kept })
        kept = 0
      } else {
        if (kept.length > 0) yield* add({ is: 'keepKeys', keys: kept }, kept.length)
        kept = []
      }
      if (values.length > 0)
        yield* add(is.keys ? { is: 'takeKeys', keys, values } : { is: 'take', values }, valuesWeight)
      keys = []
      values = []
      valuesWeight = 0
    }

    for (let index = 0; index < is.values.length; index += 1) {
      const value = is.values[index]
      const key = is.keys?.[index]
      const old = was.at(index, key)
      if (old && old.value === value) {
        if (values.length > 0) yield* end()
        if (typeof kept === 'number') kept += 1
        else kept.push(key!)
        // Each key travels.
        if (typeof kept !== 'number' && kept.length >= lotWeight) yield* end()
        continue
      }
      if (values.length === 0) yield* end()
      const isLike = isNest(value) && isNest(old?.value) && Array.isArray(value) === Array.isArray(old.value)
      const most = isLike ? smallWeight : lotWeight
      const valueWeight = weigh(value, most, depth + 1)
      if (isNest(value) && valueWeight > most) {
        yield* end()
        yield* add({ is: 'open', isList: Array.isArray(value), key })
        yield* walk(entriesOf(isLike ? old.value : undefined), entriesOf(value), depth + 1)
        yield* add({ is: 'close' })
        continue
      }
      if (key !== undefined) keys.push(key)
      values.push(value)
      valuesWeight += valueWeight
      if (weight + valuesWeight >= lotWeight) yield* end()
    }
    yield* end()
  }

  yield* walk(entriesOf([before]), entriesOf([after]), 0)
  if (steps.length > 0) yield flush()
}

interface Entries {
  keys: string[] | undefined
  values: readonly unknown[]
  at: (index: number, key: string | undefined) => { value: unknown } | undefined
}

function entriesOf(nest: unknown): Entries {
  if (Array.isArray(nest)) {
    const values: readonly unknown[] = nest
    return {
      keys: undefined,
      values,
      at: (index) => (index < values.length ? { value: values[index] } : undefined),
    }
  }
  const object = isJsonObject(nest) ? nest : {}
  return {
    keys: Object.keys(object),
    values: Object.values(object),
    at: (_, key) => (Object.hasOwn(object, key!) ? { value: object[key!] } : undefined),
  }
}

function isNest(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** What a value weighs, up to where it weighs more than `most`. */
function weigh(value: unknown, most: number, depth: number): number {
  if (typeof value === 'string') return 1 + value.length / 64
  if (!isNest(value)) return 1
  if (depth > deepest) throw new RangeError('nests too deep')
  let weight = 1
  for (const part of Array.isArray(value) ? (value as unknown[]) : Object.values(value)) {
    weight += weigh(part, most - weight, depth + 1)
    if (weight > most) break
  }
  return weight
}
