import { expect, it } from 'vitest'
import { densestStrips } from '../../../packages/local/src/extraction/recognition/findTurn.ts'
import type { GreyPicture } from '../../../packages/local/src/extraction/recognition/GreyPicture.ts'

const [width, height] = [1_200, 900]

/** A page of grainy bands: the grey of each, and every how many pixels a stroke of ink stands in it. */
function page(bands: readonly { from: number; to: number; grey: number; strokes?: number }[]): GreyPicture {
  const bytes = new Uint8Array(width * height).fill(245)
  let seed = 1
  for (const { from, to, grey, strokes } of bands)
    for (let y = from; y < to; y++)
      for (let x = 0; x < width; x++) {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
        const isInk = strokes !== undefined && x % strokes < 4
        bytes[y * width + x] = isInk ? 20 : grey + ((seed >>> 16) % 60) - 30
      }
  return { width, height, bytes }
}

const field = { from: 20, to: 220, grey: 128 }
const text = { from: 600, to: 700, grey: 200, strokes: 16 }
const fewer = { from: 350, to: 450, grey: 200, strokes: 64 }

const inkOf = ({ bytes }: GreyPicture) => bytes.filter((value) => value === 20).length

it('takes letters for the densest part of a page, not the grain of a coloured field', () => {
  const [first, second, ...others] = densestStrips(page([field, text, fewer]), 5)
  expect(first && inkOf(first)).toBe(inkOf(page([text])))
  expect(second && inkOf(second)).toBe(inkOf(page([fewer])))
  expect(others).toHaveLength(0)
})

it.each([
  ['an empty page', page([])],
  ['a page of nothing but grain', page([field])],
])('finds nothing to read in %s', (_, picture) => expect(densestStrips(picture, 3)).toHaveLength(0))

it('gives a low picture as a whole', () => {
  const low = {
    width: 40,
    height: 2,
    bytes: Uint8Array.from({ length: 80 }, (_, at) => (at % 9 === 0 ? 0 : 255)),
  }
  expect(densestStrips(low, 3)).toEqual([low])
})
