import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { Engine, EngineWord } from './createEngine.ts'
import { evenLight } from './evenLight.ts'
import { findTextDirection, type TextDirection } from './findTextDirection.ts'
import { type GreyPicture, toGrey } from './GreyPicture.ts'
import type { PageSource } from './PageSource.ts'
import type { RecognizedPage, Turn } from './RecognizedPage.ts'
import { recognitionLimits } from './recognitionLimits.ts'
import { type TurnedPicture, turnPicture } from './turnPicture.ts'

/** A page that reads better than this stands upright. */
const sureEnough = 0.8
const smallSide = 1_000
/** So much of a page is enough to see whether it stands on its head. */
const probeShare = 0.12

/** Draws a page, turns it upright, straightens it and reads it. */
export async function recognizePage(source: PageSource, engine: Engine): Promise<RecognizedPage> {
  const { width, height } = source
  const scale = scaleOf(source)
  const drawn = await source.draw(scale)
  const direction = findTextDirection(evenLight(toGrey(shrink(drawn))))
  if (direction.isBlank) return { width, height, turn: 0, angle: 0, confidence: 0, words: [], upright: [] }
  const turn = await findTurn(drawn, direction, engine)
  const turned = turnPicture(drawn, (turn * Math.PI) / 180 - direction.skew)
  const words = await engine.read(evenLight(toGrey(turned.canvas)))
  return {
    width,
    height,
    turn,
    angle: turn - (direction.skew * 180) / Math.PI,
    confidence: confidenceOf(words),
    words: words.map((word) => toShownWord(word, turned, scale)),
    upright: words.map(({ text, x0, x1, baseline, size, confidence }) => ({
      text,
      left: x0 / scale,
      right: x1 / scale,
      top: baseline / scale,
      size: size / scale,
      confidence,
    })),
  }
}

function scaleOf({ width, height, mostScale }: PageSource): number {
  const natural = Math.sqrt(recognitionLimits.drawnPixels / (width * height))
  return Math.min(natural, mostScale)
}

function shrink(canvas: Canvas): Canvas {
  const ratio = Math.min(1, smallSide / Math.max(canvas.width, canvas.height))
  const small = createCanvas(
    Math.max(1, Math.round(canvas.width * ratio)),
    Math.max(1, Math.round(canvas.height * ratio)),
  )
  const context = small.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(canvas, 0, 0, small.width, small.height)
  return small
}

/** Reads a strip of the page in each direction that it may have, until one makes sense; else the best. */
async function findTurn(drawn: Canvas, { axis, skew }: TextDirection, engine: Engine): Promise<Turn> {
  const turns: Turn[] = axis === undefined ? [0, 180, 90, 270] : axis === 'across' ? [0, 180] : [90, 270]
  let best: { turn: Turn; confidence: number } = { turn: turns[0] ?? 0, confidence: -1 }
  for (const turn of turns) {
    const { canvas } = turnPicture(drawn, (turn * Math.PI) / 180 - skew)
    const confidence = confidenceOf(await engine.read(densestStrip(evenLight(toGrey(canvas)))))
    if (confidence > best.confidence) best = { turn, confidence }
    if (confidence >= sureEnough) break
  }
  return best.turn
}

/** The strip across the page that has most ink, rules and dark fields aside. */
function densestStrip(picture: GreyPicture): GreyPicture {
  const { width, height, bytes } = picture
  const stripHeight = Math.min(height, Math.max(160, Math.round(height * probeShare)))
  const inkOfRow = Array.from({ length: height }, (_, y) => {
    let changes = 0
    for (let x = 1; x < width; x++)
      if ((bytes[y * width + x] ?? 255) < 128 !== (bytes[y * width + x - 1] ?? 255) < 128) changes++
    return changes
  })
  let sum = inkOfRow.slice(0, stripHeight).reduce((total, row) => total + row, 0)
  let best = { top: 0, sum }
  for (let top = 1; top + stripHeight <= height; top++) {
    sum += (inkOfRow[top + stripHeight - 1] ?? 0) - (inkOfRow[top - 1] ?? 0)
    if (sum > best.sum) best = { top, sum }
  }
  return {
    width,
    height: stripHeight,
    bytes: bytes.slice(best.top * width, (best.top + stripHeight) * width),
  }
}

/** Of all letters together, so that one long word counts more than a speck. */
function confidenceOf(words: readonly EngineWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const sure = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  return letters === 0 ? 0 : sure / letters
}

/** The box of a word on the page as it is shown, which holds all four corners of the word as it was read. */
function toShownWord(word: EngineWord, { toShown }: TurnedPicture, scale: number) {
  const { text, x0, y0, x1, y1, confidence } = word
  const corners = [toShown(x0, y0), toShown(x1, y0), toShown(x0, y1), toShown(x1, y1)]
  const xs = corners.map(([x]) => x / scale)
  const ys = corners.map(([, y]) => y / scale)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { text, x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y, confidence }
}
