/** A list or an object that a scan is in. */
export interface Frame {
  /** At which of its members the scan is, and where that begins. */
  index: number
  from: number
}

interface ScanOptions<TFrame extends Frame> {
  from: number
  until: number
  /** Those that are open where it begins, the outermost first; kept up to date. */
  frames: (TFrame | Frame)[]
  /** Not to end after one member. */
  isTail?: boolean
}

/**
 * Goes through a JSON text to `until`, and gives where it got to: less far where the outermost frame ends, or the one member
 * that is to be read of it. What is no JSON is gone through all the same.
 */
export function scanJson<TFrame extends Frame>(text: string, options: ScanOptions<TFrame>): number {
  const { from, until, frames, isTail = false } = options
  let frame = frames.at(-1)!
  let at = from
  for (; at < until; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quotation) at = endOfString(text, at)
    else if ((code | 32) === opening) {
      frame = { index: 0, from: at + 1 }
      frames.push(frame)
    } else if ((code | 32) === closing) {
      if (frames.length === 1) break
      frames.pop()
      frame = frames.at(-1)!
    } else if (code === comma) {
      if (frames.length === 1 && !isTail) break
      frame.index += 1
      frame.from = at + 1
    }
  }
  return at
}

/** Where the quotation mark is that ends a string, by where the one is that begins it. */
export function endOfString(text: string, from: number): number {
  let at = from
  let code: number
  do {
    at += 1
    code = text.charCodeAt(at)
    if (code === backslash) at += 1
  } while (code !== quotation && at < text.length)
  return at
}

const quotation = 34
const comma = 44
const backslash = 92
/** Of a square or a curly bracket, with the one bit in which these differ. */
const opening = 123
const closing = 125
