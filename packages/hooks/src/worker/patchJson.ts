import { endOfString, type Frame, scanJson } from './scanJson.ts'

type Nest = Record<string | number, unknown>

interface PatchFrame extends Frame {
  /** What it is in the known value, and what the member that it is at is called there. */
  node?: Nest
  key?: string | number
  /** What becomes of it, once something in it has changed. */
  copy?: Nest
}

/** As much of a text may be read anew: more, and the scan before it, takes longer than to parse all of it. */
const mostShare = 0.5

/** As much of it each change counts beside what is read for it, as many small ones take their time too. */
const changeShare = 0.02

/**
 * Makes what `text` says of `known`, which is what `was` says: parses the members that differ, and copies the lists and
 * objects around them; all else is the object that is known, which is not mutated. Gives `undefined` where all of the text
 * has to be parsed: much has changed, a key is there twice, or it is no JSON. Keys are in the order of either.
 *
 * One member of a list or an object may stand wherever another did. So however two texts came to differ, it is right as long
 * as what is around those members is the same text, and `JSON.parse` reads each of them.
 */
export function patchJson(known: unknown, was: string, text: string): unknown {
  try {
    return patch(known, was, text)
  } catch {
    // Whoever parses all of it finds out why.
    return undefined
  }
}

function patch(known: unknown, was: string, text: string): unknown {
  const root: PatchFrame = { index: 0, from: 0, node: [known] as unknown as Nest }
  const frames = [root]
  const changed = new Set<PatchFrame>()
  let left = was.length * mostShare
  /** Up to where `was` is dealt with, and how much further on the same place is in `text`. */
  let at = 0
  let shift = 0

  /** Reads the member that the scan is at, or that and all after it; of a text in which it stands so much further on. */
  function read(source: string, by: number, isTail: boolean) {
    const { index, from, node } = frames.at(-1)!
    const frame = { index, from: from + by }
    const until = Math.min(source.length, frame.from + left)
    const end = scanJson(source, { from: from + by, until, frames: [frame], isTail })
    left -= end - from - by
    if (left <= 0) throw new RangeError('too much to read')
    const part = source.slice(from + by, end)
    const members = JSON.parse(Array.isArray(node) ? `[${part}]` : `{${part}}`) as Nest
    return { members, keys: Object.keys(members), end, next: source[end], index: frame.index }
  }

  for (;;) {
    const done = at
    const until = at + countAlike(was.slice(at), text.slice(at + shift))
    at = scanJson(was, { from: at, until, frames })
    if (at >= was.length) break
    const frame = frames.at(-1)!
    // What is around all of it, or around something that was read anew.
    if (frame === root || frame.from < done) return undefined
    for (const [depth, inner] of frames.entries()) {
      const outer = frames[depth - 1]
      inner.node ??= outer!.node![outer!.key!] as Nest
      inner.key = keyAt(was, inner)
    }
    let old = read(was, 0, false)
    let made = read(text, shift, false)
    if (old.next === made.next && made.keys.length === 1 && old.keys[0] === made.keys[0]) {
      frame.copy ??= copyOf(frame.node!)
      frame.copy[frame.key!] = made.members[made.keys[0]!]
    } else {
      // There are more of them, or fewer, or they are called otherwise.
      old = read(was, 0, true)
      made = read(text, shift, true)
      // After a comma there is one.
      if (frame.index > 0 && made.keys.length === 0) return undefined
      frame.copy = withTail(frame, old.members, made.members)
      frame.index = old.keys.length > 0 ? old.index : -1
    }
    changed.add(frame)
    for (let depth = frames.length - 1; depth > 0; depth -= 1) {
      const outer = frames[depth - 1]!
      outer.copy ??= copyOf(outer.node!)
      outer.copy[outer.key!] = frames[depth]!.copy
      changed.add(outer)
    }
    at = old.end
    shift = made.end - at
    left -= was.length * changeShare
  }
  // Of a key that is there twice the known value has one, which may be the other.
  const isOnce = [...changed].every(({ node, index }) => Object.values(node!).length === index + 1)
  return isOnce && frames.length === 1 && at + shift === text.length ? root.copy![0] : undefined
}

function keyAt(text: string, { index, from, node }: PatchFrame): string | number {
  if (Array.isArray(node)) return index
  const quote = text.indexOf('"', from)
  return JSON.parse(text.slice(quote, endOfString(text, quote) + 1)) as string
}

function copyOf(node: Nest): Nest {
  return (Array.isArray(node) ? [...(node as unknown[])] : { ...node }) as Nest
}

/** A list or an object with other members in place of those from one of them on. */
function withTail({ node, copy = node!, index }: PatchFrame, old: Nest, made: Nest): Nest {
  if (Array.isArray(copy)) return [...copy.slice(0, index), ...Object.values(made)] as unknown as Nest
  // Each key is one of its own, `__proto__` like the others.
  const before = Object.entries(copy).filter(([key]) => !Object.hasOwn(old, key))
  return Object.fromEntries([...before, ...Object.entries(made)])
}

/** How much of two texts is the same from their start on, by halving: to compare pieces takes an engine next to nothing. */
function countAlike(one: string, other: string): number {
  let low = 0
  let high = one.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (one.slice(low, middle) === other.slice(low, middle)) low = middle
    else high = middle - 1
  }
  return low
}
