import { expect, it } from 'vitest'
import {
  type GreyPicture,
  smoothGrain,
} from '../../../packages/local/src/extraction/recognition/GreyPicture.ts'

const [width, height] = [64, 64]

/** Paper with a stroke of ink on it, and so much grain on both. */
function paper(grain: number): GreyPicture {
  const bytes = Uint8Array.from({ length: width * height }, (_, at) => {
    const isInk = at % width === 30 || at % width === 31
    return (isInk ? 40 : 220) + ((Math.imul(at, 2_654_435_761) >>> 24) / 128 - 1) * grain
  })
  return { width, height, bytes }
}

/** Of the paper left of the stroke. */
function unevenness({ bytes }: GreyPicture): number {
  const row = bytes.slice(10 * width + 4, 10 * width + 26)
  return Math.max(...row) - Math.min(...row)
}

it('takes grain out and leaves the ink dark', () => {
  const smooth = smoothGrain(paper(20))
  expect(unevenness(smooth)).toBeLessThan(unevenness(paper(20)) / 2)
  expect(smooth.bytes[10 * width + 30]).toBeLessThan(130)
})

it('leaves a clean picture as sharp as it is', () => {
  const clean = paper(1)
  expect(smoothGrain(clean)).toBe(clean)
})
