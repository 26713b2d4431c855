import type { Canvas } from '@napi-rs/canvas'
import { confidenceOf, lettersOf, type Engine, type EngineWord } from './createEngine.ts'
import { densestStrips } from './densestStrips.ts'
import { evenLight } from './evenLight.ts'
import type { TextDirection } from './findTextDirection.ts'
import { type GreyPicture, toGrey } from './GreyPicture.ts'
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

interface Probe {
  turn: Turn
  strips: readonly GreyPicture[]
  isReversed: boolean
}

function probesOf(drawn: Canvas, axis: TextDirection['axis'], skew: number): Probe[] {
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
