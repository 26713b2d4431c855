import type { GreyPicture } from './GreyPicture.ts'

export interface TextDirection {
  /** Whether lines of text run along the page's width or its height. Undefined where that cannot be told. */
  axis: 'across' | 'down' | undefined
  /** By how much they rise clockwise from that axis, in radians. */
  skew: number
  /** Whether there is anything at all. */
  isBlank: boolean
  /** Ink that may be letters, as x and y in turn. */
  dots: readonly number[]
}

/** Letters are darker than this beside even light. */
const ink = 150
/** Longer strokes are rules, frames and dark fields. In pixels of a picture of some 1,000. */
const longestStroke = 28
const mostSkew = 12
const coarseStep = 0.5
const fineStep = 0.1
/** By how much the lines of one axis have to stand out more than those of the other. */
const clear = 1.25
const fewestDots = 60

/**
 * Finds how lines of text run on a small, evenly lit picture: seen along them, ink and gaps take turns; seen in any
 * other direction, they mix.
 */
export function findTextDirection(picture: GreyPicture): TextDirection {
  const dots = dotsOf(picture)
  if (dots.length < fewestDots * 2) return { axis: undefined, skew: 0, isBlank: true, dots }
  const across = bestAngle(dots, picture, 'across')
  const down = bestAngle(dots, picture, 'down')
  const [best, other] = across.score >= down.score ? [across, down] : [down, across]
  return {
    axis: best.score > other.score * clear ? best.axis : undefined,
    skew: (best.degrees * Math.PI) / 180,
    isBlank: false,
    dots,
  }
}

/** Ink that belongs to no long stroke, as x and y in turn. */
function dotsOf({ width, height, bytes }: GreyPicture): number[] {
  const isDark = (x: number, y: number) => (bytes[y * width + x] ?? 255) < ink
  const isLong = new Uint8Array(bytes.length)
  const markRuns = (lines: number, length: number, at: (line: number, place: number) => [number, number]) => {
    for (let line = 0; line < lines; line++)
      for (let place = 0; place < length;) {
        const start = place
        while (place < length && isDark(...at(line, place))) place++
        if (place - start > longestStroke)
          for (let marked = start; marked < place; marked++) {
            const [x, y] = at(line, marked)
            isLong[y * width + x] = 1
          }
        place++
      }
  }
  markRuns(height, width, (line, place) => [place, line])
  markRuns(width, height, (line, place) => [line, place])
  const isField = darkFields({ width, height, isDark })
  const dots: number[] = []
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (isDark(x, y) && isLong[y * width + x] === 0 && !isField(x, y)) dots.push(x, y)
  return dots
}

const fieldSide = 20
const darkShare = 0.5

/** Where a photograph shows the table below the paper, or a page a dark field: its grain is no text, at its edge neither. */
function darkFields({
  width,
  height,
  isDark,
}: Omit<GreyPicture, 'bytes'> & { isDark: (x: number, y: number) => boolean }) {
  const columns = Math.ceil(width / fieldSide)
  const rows = Math.ceil(height / fieldSide)
  const fields = Array.from({ length: columns * rows }, (_, index) => {
    const [left, top] = [(index % columns) * fieldSide, Math.floor(index / columns) * fieldSide]
    let dark = 0
    let all = 0
    for (let y = top; y < Math.min(top + fieldSide, height); y += 2)
      for (let x = left; x < Math.min(left + fieldSide, width); x += 2) {
        all++
        if (isDark(x, y)) dark++
      }
    return dark > all * darkShare
  })
  const near = [-1, 0, 1]
  const isNear = fields.map((_, index) =>
    near.some((down) =>
      near.some((across) => {
        const column = (index % columns) + across
        return column >= 0 && column < columns && fields[index + down * columns + across] === true
      }),
    ),
  )
  return (x: number, y: number) =>
    isNear[Math.floor(y / fieldSide) * columns + Math.floor(x / fieldSide)] === true
}

type Axis = 'across' | 'down'

function bestAngle(dots: readonly number[], picture: GreyPicture, axis: Axis) {
  let best = { axis, degrees: 0, score: -1 }
  const tryAngles = (from: number, to: number, step: number) => {
    for (let degrees = from; degrees <= to + step / 2; degrees += step) {
      const score = contrast(dots, picture.width + picture.height, { axis, degrees })
      if (score > best.score) best = { axis, degrees, score }
    }
  }
  tryAngles(-mostSkew, mostSkew, coarseStep)
  tryAngles(best.degrees - coarseStep, best.degrees + coarseStep, fineStep)
  return best
}

/** How much neighbouring rows differ in ink when the page is seen along an angle. */
function contrast(
  dots: readonly number[],
  room: number,
  { axis, degrees }: { axis: Axis; degrees: number },
): number {
  const sin = Math.sin((degrees * Math.PI) / 180)
  const cos = Math.cos((degrees * Math.PI) / 180)
  const rows = new Uint32Array(room * 2)
  for (let at = 0; at < dots.length; at += 2) {
    const x = dots[at] ?? 0
    const y = dots[at + 1] ?? 0
    const row = Math.round(room / 2 + (axis === 'across' ? y * cos - x * sin : x * cos + y * sin))
    rows[row] = (rows[row] ?? 0) + 1
  }
  let sum = 0
  for (let row = 1; row < rows.length; row++) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2
  return sum
}
