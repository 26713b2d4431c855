import { createInkSheet, type InkSheet, type Point } from './createInkSheet.ts'

// An A5 page at 150 dots per inch.
const widthPx = 874
const heightPx = 1240

// The page lies a little askew on the glass. Written out, because Math.sin may differ in its last digit elsewhere.
const cosine = 0.99978
const sine = 0.02094

const note = [
  'KELDRIK TIMBER SUPPLY',
  'UNIT 4, SAWPIT LANE, HARROWFOLD',
  '=============================================',
  '',
  'DELIVERY NOTE                   NO. 55-20931',
  'DATE 12 NOV 2026           YOUR ORDER KT-8804',
  '',
  'DELIVER TO:  BRIGHTMERE STUDIOS',
  '             9 KILN YARD, BRIGHTMERE',
  '',
  '---------------------------------------------',
  'QTY  ARTICLE                             PACK',
  '---------------------------------------------',
  ' 12  OAK BOARD 2400 X 140 X 20            A 1',
  ' 24  OAK SLAT 1200 X 30 X 12              A 2',
  '  6  BIRCH PLY SHEET 1220 X 610           B 1',
  '  2  LINSEED OIL 5 L                      B 2',
  '  1  BOX OF FELT PADS, 400 PCS            B 2',
  '---------------------------------------------',
  ' 45  PIECES                  TOTAL WEIGHT 186',
  '',
  'GOODS RECEIVED IN FULL AND GOOD ORDER:',
]

const signature: Point[] = [
  [300, 1010],
  [318, 952],
  [338, 938],
  [336, 988],
  [322, 1030],
  [342, 990],
  [372, 962],
  [378, 996],
  [398, 968],
  [408, 992],
  [430, 964],
  [440, 990],
  [470, 950],
  [498, 946],
  [486, 992],
  [520, 984],
  [600, 962],
]

/** Draws a delivery note as a scanner sees it: printed by pins, stamped, signed, askew, with a grain. 16 greys. */
export function scanDeliveryNote(): { levels: Uint8Array; widthPx: number; heightPx: number } {
  const random = createRandom(20931)
  const sheet = createInkSheet({ widthPx, heightPx, random, place: turn })
  for (const [index, words] of note.entries())
    sheet.text(words, {
      x: 96,
      y: 120 + index * 36,
      pitch: 2.5,
      radius: index === 0 ? 1.6 : 1.3,
      darkness: 0.86,
    })
  sheet.line([96, 1030], [620, 1030], { radius: 0.8, darkness: 0.6 })
  sign(sheet)
  stamp(sheet)
  return { levels: expose(sheet, random), widthPx, heightPx }
}

function sign(sheet: InkSheet): void {
  for (const [index, point] of signature.slice(1).entries()) {
    const from = signature[index]
    if (from) sheet.line(from, point, { radius: 1.5, darkness: 0.78 })
  }
}

function stamp(sheet: InkSheet): void {
  const look = { radius: 1.7, darkness: 0.5 }
  for (const inset of [0, 8]) {
    const [left, top, right, bottom] = [560 + inset, 1064 + inset, 806 - inset, 1150 - inset]
    sheet.line([left, top], [right, top], look)
    sheet.line([right, top], [right, bottom], look)
    sheet.line([right, bottom], [left, bottom], look)
    sheet.line([left, bottom], [left, top], look)
  }
  sheet.text('RECEIVED', { x: 590, y: 1084, pitch: 4, radius: 2.5, darkness: 0.55 })
  sheet.text('16 NOV 2026', { x: 602, y: 1124, pitch: 2.4, radius: 1.4, darkness: 0.55 })
}

/** Light on paper: a shadow towards the left edge, the dark lid where the page ends, a crease, and a grain. */
function expose({ ink }: InkSheet, random: () => number): Uint8Array {
  return Uint8Array.from(ink, (darkness, at) => {
    const [x, y] = turnBack([at % widthPx, Math.floor(at / widthPx)])
    const isPaper = x > 8 && y > 8 && x < widthPx - 8 && y < heightPx - 8
    const crease = Math.max(0, 1 - Math.abs(y - 612) / 2) * 0.06
    const shadow = Math.max(0, 1 - x / 70) * 0.14
    const light = isPaper ? 0.965 - shadow - crease : 0.42
    const grain = random() < 0.06 ? (random() - 0.5) * 0.14 : 0
    return Math.round(15 * Math.min(1, Math.max(0, light * (1 - darkness) + grain)))
  })
}

function turn([x, y]: Point): Point {
  const [dx, dy] = [x - widthPx / 2, y - heightPx / 2]
  return [widthPx / 2 + dx * cosine - dy * sine, heightPx / 2 + dx * sine + dy * cosine]
}

function turnBack([x, y]: Point): Point {
  const [dx, dy] = [x - widthPx / 2, y - heightPx / 2]
  return [widthPx / 2 + dx * cosine + dy * sine, heightPx / 2 - dx * sine + dy * cosine]
}

/** Numbers between 0 and 1 that look random and are the same on every run: a linear congruential generator. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
