import type { Canvas } from '@napi-rs/canvas'
import { confidenceOf, type Engine, type EngineWord } from './createEngine.ts'
import { evenLight, toGrey, smoothGrain } from './GreyPicture.ts'
import { findTextDirection } from './findTextDirection.ts'
import { findTurn } from './findTurn.ts'
import {
  type PageSource,
  blankPage,
  type RecognizedPage,
  type RecognizedWord,
  recognitionLimits,
} from './RecognizedPage.ts'
import { type TurnedPicture, turnPicture, whiteCanvas } from './turnPicture.ts'

const smallSide = 1_000

/** Draws a page, turns it upright, straightens it and reads it. */
export async function recognizePage(source: PageSource, engine: Engine): Promise<RecognizedPage> {
  const { width, height } = source
  const scale = scaleOf(source)
  const drawn = await source.draw(scale)
  const small = shrink(drawn)
  const direction = findTextDirection(evenLight(toGrey(small)))
  if (direction.isBlank) return blankPage(width, height)
  const turn = await findTurn(drawn, direction, engine)
  const turned = turnPicture(drawn, (turn * Math.PI) / 180 - direction.skew)
  const words = await engine.read(smoothGrain(evenLight(toGrey(turned.canvas))))
  const shown = words.map((word) => toShownWord(word, turned, scale))
  const covered = shareCovered(direction.dots, shown, width / small.width)
  return {
    width,
    height,
    turn,
    angle: turn - (direction.skew * 180) / Math.PI,
    confidence: confidenceOf(words),
    covered,
    words: shown,
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

/** How much of the ink lies in words that were read. */
function shareCovered(dots: readonly number[], words: readonly RecognizedWord[], unit: number): number {
  const cell = 4
  const covered = new Set<number>()
  for (const { x, y, width, height } of words)
    for (
      let row = Math.floor((y - height * 0.2) / unit / cell);
      row <= (y + height * 1.2) / unit / cell;
      row++
    )
      for (let column = Math.floor(x / unit / cell); column <= (x + width) / unit / cell; column++)
        covered.add(row * 10_000 + column)
  let count = 0
  for (let at = 0; at < dots.length; at += 2)
    if (covered.has(Math.floor((dots[at + 1] ?? 0) / cell) * 10_000 + Math.floor((dots[at] ?? 0) / cell)))
      count++
  return dots.length === 0 ? 1 : count / (dots.length / 2)
}

function scaleOf({ width, height, mostScale }: PageSource): number {
  const natural = Math.sqrt(recognitionLimits.drawnPixels / (width * height))
  return Math.min(natural, mostScale)
}

function shrink(canvas: Canvas): Canvas {
  const ratio = Math.min(1, smallSide / Math.max(canvas.width, canvas.height))
  const { canvas: small, context } = whiteCanvas(canvas.width * ratio, canvas.height * ratio)
  context.imageSmoothingQuality = 'high'
  context.drawImage(canvas, 0, 0, small.width, small.height)
  return small
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
