import type { Canvas } from '@napi-rs/canvas'
import { confidenceOf, lettersOf, type Engine, type EngineWord } from './createEngine.ts'
import { evenLight, type GreyPicture, toGrey } from './GreyPicture.ts'
import type { TextDirection } from './findTextDirection.ts'
import type { Turn } from './RecognizedPage.ts'
import { turnPicture } from './turnPicture.ts'

/** A strip with so many letters that reads better than this stands upright. */
const sureEnough = 0.8
const enoughLetters = 25
/** Letters on their head make words, too, of which the recognition is hardly sure. */
const chance = 0.5
const mostStrips = 3
/** By so much one direction has to make more sense than any other; else another strip is read. */
const clear = 2
const fewestBelieved = 8

/** Reads strips of a page in each direction that its lines leave open, until one makes sense; else the best. */
export async function findTurn(drawn: Canvas, { axis, skew }: TextDirection, engine: Engine): Promise<Turn> {
  const probes = probesOf(drawn, axis, skew)
  const believed = new Map<Turn, number>(probes.map(({ turn }) => [turn, 0]))
  for (let strip = 0; strip < mostStrips; strip++) {
    for (const { turn, strips, isReversed } of probes) {
      const picture = strips[strip]
      if (!picture) continue
      const words = await engine.read(isReversed ? onItsHead(picture) : picture)
      if (lettersOf(words) >= enoughLetters && confidenceOf(words) >= sureEnough) return turn
      believed.set(turn, (believed.get(turn) ?? 0) + believedOf(words))
    }
    const [best, other] = ranked(believed)
    if (best && best[1] >= fewestBelieved && best[1] >= clear * (other?.[1] ?? 0)) return best[0]
  }
  return ranked(believed)[0]?.[0] ?? 0
}

function probesOf(drawn: Canvas, axis: TextDirection['axis'], skew: number) {
  const turns: Turn[] = axis === undefined ? [0, 90] : axis === 'across' ? [0] : [90]
  return turns.flatMap((turn) => {
    const { canvas } = turnPicture(drawn, (turn * Math.PI) / 180 - skew)
    const strips = densestStrips(evenLight(toGrey(canvas)), mostStrips)
    const opposite: Turn = turn === 0 ? 180 : 270
    return [
      { turn, strips, isReversed: false },
      { turn: opposite, strips, isReversed: true },
    ]
  })
}

const onItsHead = ({ width, height, bytes }: GreyPicture): GreyPicture => ({
  width,
  height,
  bytes: bytes.toReversed(),
})

const ranked = (believed: ReadonlyMap<Turn, number>) => [...believed].toSorted((a, b) => b[1] - a[1])

/** The letters that can be believed, those of sure words more than others. */
const believedOf = (words: readonly EngineWord[]) =>
  words.reduce((sum, { text, confidence }) => sum + text.length * Math.max(0, confidence - chance), 0)

/** Of a picture's height: enough lines to see whether they make sense. */
const stripShare = 0.12
const leastHeight = 160
/** A picture so wide still shows its letters, and the grain of a scanner hardly. */
const smallWidth = 800
/** Between the two it is neither ink nor paper: grain in a coloured field makes no letters. */
const ink = 115
const paper = 165
/** What takes turns less often in a row is a rule or the edge of a field. */
const fewestEdges = 8

/** Strips across a picture that lie beside each other, the one with most letters first. */
export function densestStrips(picture: GreyPicture, most: number): GreyPicture[] {
  const factor = Math.max(1, Math.round(picture.width / smallWidth))
  const small = average(picture, factor)
  const edges = Array.from({ length: small.height }, (_, y) => edgesOf(small, y))
  const height = Math.min(
    small.height,
    Math.ceil(Math.max(leastHeight, picture.height * stripShare) / factor),
  )
  const strips: GreyPicture[] = []
  while (strips.length < most) {
    const { top, sum } = densest(edges, height)
    if (sum === 0) break
    edges.fill(0, top, top + height)
    strips.push(cut(picture, top * factor, (top + height) * factor))
  }
  return strips
}

function average({ width, height, bytes }: GreyPicture, factor: number): GreyPicture {
  const small = { width: Math.floor(width / factor), height: Math.floor(height / factor) }
  const means = new Uint8Array(small.width * small.height)
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++) {
      let sum = 0
      for (let down = 0; down < factor; down++)
        for (let across = 0; across < factor; across++)
          sum += bytes[(y * factor + down) * width + x * factor + across] ?? 0
      means[y * small.width + x] = sum / factor ** 2
    }
  return { ...small, bytes: means }
}

/** How often ink and paper take turns in a row. */
function edgesOf({ width, bytes }: GreyPicture, y: number): number {
  let edges = 0
  let isInk = false
  for (let at = y * width; at < (y + 1) * width; at++) {
    const value = bytes[at] ?? 255
    if (isInk ? value > paper : value < ink) {
      isInk = !isInk
      edges++
    }
  }
  return edges < fewestEdges ? 0 : edges
}

function densest(edges: readonly number[], height: number): { top: number; sum: number } {
  let sum = edges.slice(0, height).reduce((total, count) => total + count, 0)
  let best = { top: 0, sum }
  for (let top = 1; top + height <= edges.length; top++) {
    sum += (edges[top + height - 1] ?? 0) - (edges[top - 1] ?? 0)
    if (sum > best.sum) best = { top, sum }
  }
  return best
}

function cut({ width, height, bytes }: GreyPicture, top: number, bottom: number): GreyPicture {
  const end = Math.min(bottom, height)
  return { width, height: end - top, bytes: bytes.slice(top * width, end * width) }
}
