import { expect, it } from 'vitest'
import { judgeScan, layOutScan } from '../../../packages/local/src/extraction/reading/judgeScan.ts'
import type { RecognizedPage } from '../../../packages/local/src/extraction/recognition/RecognizedPage.ts'

const page = (covered: number): RecognizedPage => ({
  width: 600,
  height: 800,
  turn: 0,
  angle: 0,
  confidence: 0.95,
  covered,
  words: [{ text: 'Blaumeise Handel', x: 40, y: 40, width: 90, height: 10, confidence: 0.95 }],
  upright: [{ text: 'Blaumeise', left: 40, right: 90, top: 50, size: 10, confidence: 0.95 }],
})
const leastOf = (covered: number) => layOutScan(page(covered), 1)[0]?.segments[0]?.words[0]?.confidence

it('says that a page was read in part only, and is sure of nothing there', () => {
  expect(judgeScan([[1, page(0.25)]], 1)).toMatchObject({
    isHopeless: false,
    notes: [expect.anything(), expect.stringContaining('read in part only')],
  })
  expect(leastOf(0.25)).toBe(0.8)
})

it('believes the words of a page whose ink was read', () => {
  expect(judgeScan([[1, page(0.9)]], 1).notes).toHaveLength(1)
  expect(leastOf(0.9)).toBe(0.95)
})
