import { distance, type Spot } from './placeGeometry.ts'

/** For one row of a list: for each of its values, every spot where it stands. */
export type RowSpots = readonly (readonly Spot[])[]

/** A value that stands more often says nothing about where its row is. */
const mostSpots = 200
/** Nearer lines are one: text of different sizes on one line has different middles. */
const sameLine = 0.5
const nextLine = 1.4
/** Beyond this the rows are judged one by one. */
const mostSteps = 4_000_000

/**
 * Finds the line of the document on which each row of a list stands: the one where most of its values are, rare ones
 * counting most, and the rows in their order, so that rows that say the same are told apart. `undefined` for a row of
 * which nothing was found.
 */
export function anchorRows(rows: readonly RowSpots[]): (Spot | undefined)[] {
  const usable = rows.map((row) => row.filter((spots) => spots.length > 0 && spots.length <= mostSpots))
  const lines = linesOf(usable)
  const scores = usable.map((row) => scoreLines(row, lines))
  const inOrder = rows.length * lines.length <= mostSteps ? assignInOrder(scores, lines.length) : []
  return scores.map((score, row) => {
    const best = indexOfBest(score)
    const line = inOrder[row]
    if (best === undefined) return undefined
    // A document may have another order than the data.
    const isOutOfPlace = line === undefined || (score[best] ?? 0) > 2 * (score[line] ?? 0)
    return lines[isOutOfPlace ? best : line]
  })
}

function linesOf(rows: readonly RowSpots[]): Spot[] {
  const spots = rows.flat(2).toSorted((a, b) => a.part - b.part || a.middle - b.middle)
  const lines: Spot[] = []
  for (const spot of spots) {
    const last = lines.at(-1)
    if (!last || last.part !== spot.part || spot.middle - last.middle > sameLine) lines.push(spot)
  }
  return lines
}

function scoreLines(row: RowSpots, lines: readonly Spot[]): Float64Array {
  const score = new Float64Array(lines.length)
  for (const spots of row) {
    const weight = 1 / (1 + Math.log2(spots.length))
    const best = new Map<number, number>()
    for (const spot of spots)
      for (let line = lineNear(lines, spot); line < lines.length; line += 1) {
        const here = lines[line]
        if (!here) break
        const away = verticalDistance(here, spot)
        if (away > nextLine && isBeyond(here, spot)) break
        if (away <= nextLine)
          best.set(line, Math.max(best.get(line) ?? 0, away <= sameLine ? weight : weight / 4))
      }
    for (const [line, value] of best) score[line] = (score[line] ?? 0) + value
  }
  return score
}

const verticalDistance = (a: Spot, b: Spot) => distance({ ...a, left: b.left, right: b.right }, b)

const isBeyond = (line: Spot, spot: Spot) =>
  line.part > spot.part || (line.part === spot.part && line.middle > spot.middle)

/** The first line that is not far above a spot. */
function lineNear(lines: readonly Spot[], spot: Spot): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    const line = lines[middle]
    const isAbove =
      line !== undefined &&
      (line.part < spot.part || (line.part === spot.part && line.middle < spot.middle - nextLine))
    if (isAbove) low = middle + 1
    else high = middle
  }
  return low
}

/** The longest-common-subsequence way: the rows down the lines, each on a line of its own, for the highest sum. */
function assignInOrder(scores: readonly Float64Array[], lineCount: number): (number | undefined)[] {
  const width = lineCount + 1
  const sums = new Float64Array((scores.length + 1) * width)
  const at = (row: number, line: number) => sums[row * width + line] ?? 0
  for (const [row, score] of scores.entries())
    for (let line = 0; line < lineCount; line += 1) {
      const here = score[line] ?? 0
      const taken = here > 0 ? at(row, line) + here : 0
      sums[(row + 1) * width + line + 1] = Math.max(taken, at(row, line + 1), at(row + 1, line))
    }
  const assigned: (number | undefined)[] = scores.map(() => undefined)
  let row = scores.length
  let line = lineCount
  while (row > 0 && line > 0) {
    if (at(row, line) === at(row, line - 1)) line -= 1
    else if (at(row, line) === at(row - 1, line)) row -= 1
    else {
      assigned[row - 1] = line - 1
      row -= 1
      line -= 1
    }
  }
  return assigned
}

function indexOfBest(score: Float64Array): number | undefined {
  let best: number | undefined
  for (const [index, value] of score.entries())
    if (value > (best === undefined ? 0 : (score[best] ?? 0))) best = index
  return best
}
