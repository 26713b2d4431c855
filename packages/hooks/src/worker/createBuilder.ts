import { isJsonObject, type JsonObject } from '../contract/JsonValue.ts'
import { shareEqual } from '../contract/shareEqual.ts'
import type { Step } from './AnswerMessage.ts'

/** A list or an object that is being built, and the one that was in its place. */
interface Frame {
  key: string | undefined
  keys: string[] | undefined
  values: unknown[]
  was: readonly unknown[] | JsonObject | undefined
  /** Whether all of it so far is as it was. */
  isSame: boolean
}

export interface Builder {
  /** Goes on by some steps. */
  take: (steps: readonly Step[]) => void
  /** What was built, when all steps are taken. */
  end: () => unknown
}

/**
 * Builds a value by steps beside the one that is known, which is not mutated: what says the same is taken from it, and all of
 * it if nothing changed, as `shareEqual` does in one go.
 *
 * @throws Error if the steps make no sense.
 */
export function createBuilder(before: unknown): Builder {
  const root = startFrame([before], true)
  const frames: Frame[] = [root]

  return {
    take(steps) {
      for (const step of steps) {
        const frame = frames.at(-1)
        if (!frame) throw senseless()
        switch (step.is) {
          case 'keep':
            for (let left = step.count; left > 0; left -= 1) {
              if (!Array.isArray(frame.was) || frame.values.length >= frame.was.length) throw senseless()
              frame.values.push(frame.was[frame.values.length])
            }
            break
          case 'take':
            for (const value of step.values) add(frame, value, undefined)
            break
          case 'keepKeys':
            for (const key of step.keys) {
              if (!isJsonObject(frame.was) || !Object.hasOwn(frame.was, key)) throw senseless()
              add(frame, frame.was[key], key)
            }
            break
          case 'takeKeys':
            for (const [index, key] of step.keys.entries()) add(frame, step.values[index], key)
            break
          case 'open':
            frames.push(startFrame(wasAt(frame, step.key), step.isList, step.key))
            break
          case 'close':
            if (frames.length < 2) throw senseless()
            frames.pop()
            place(frames.at(-1)!, endFrame(frame), frame.key)
            break
          default:
            throw senseless()
        }
      }
    },
    end() {
      if (frames.length !== 1 || root.values.length !== 1) throw senseless()
      return root.values[0]
    },
  }
}

function startFrame(was: unknown, isList: boolean, key?: string): Frame {
  const isLike = Array.isArray(was) === isList && (isList || isJsonObject(was))
  return {
    key,
    keys: isList ? undefined : [],
    values: [],
    was: isLike ? (was as Frame['was']) : undefined,
    isSame: isLike,
  }
}

/** What was in the place of the next value. */
function wasAt({ was, values }: Frame, key: string | undefined): unknown {
  if (Array.isArray(was)) return (was as readonly unknown[])[values.length]
  return isJsonObject(was) && key !== undefined && Object.hasOwn(was, key) ? was[key] : undefined
}

function add(frame: Frame, value: unknown, key: string | undefined): void {
  place(frame, shareEqual(wasAt(frame, key), value), key)
}

function place(frame: Frame, value: unknown, key: string | undefined): void {
  if (frame.keys ? key === undefined : key !== undefined) throw senseless()
  // What was not there is nothing that JSON has.
  frame.isSame &&= value === wasAt(frame, key) && value !== undefined
  if (key !== undefined) frame.keys?.push(key)
  frame.values.push(value)
}

function endFrame({ keys, values, was, isSame }: Frame): unknown {
  if (isSame && was && Object.keys(was).length === values.length) return was
  // Each key is one of its own, `__proto__` like the others.
  return keys ? Object.fromEntries(keys.map((key, index) => [key, values[index]])) : values
}

function senseless(): Error {
  return new Error('The steps of an answer make no sense.')
}
