import { createInkSheet, type InkSheet } from './createInkSheet.ts'
import { createRandom } from './createRandom.ts'
import { turnAround, type Point, type Turn } from './turnAround.ts'

// An A5 page at 150 dots per inch.
const widthPx = 874
const heightPx = 1240

// The page lies 1.2 degrees askew on the glass, and whoever stamped it leant the other way by 7.
const askew: Turn = { around: [widthPx / 2, heightPx / 2], cosine: 0.99978, sine: 0.02094 }
const upright: Turn = { ...askew, sine: -askew.sine }
const leaning: Turn = { around: [672, 1088], cosine: 0.99255, sine: -0.12187 }

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
  const setup = { widthPx, heightPx, random: createRandom(20931) }
  const sheet = createInkSheet({ ...setup, place: (point) => turnAround(point, askew) })
  for (const [index, words] of note.entries())
    sheet.text(words, {
      x: 96,
      y: 112 + index * 36,
      pitch: 2.5,
      radius: index === 0 ? 1.6 : 1.3,
      darkness: 0.86,
    })
  sheet.line([96, 1030], [500, 1030], { radius: 0.8, darkness: 0.6 })
  sign(sheet)
  const leant = (point: Point) => turnAround(turnAround(point, leaning), askew)
  stamp(createInkSheet({ ...setup, over: sheet, place: leant }))
  return { levels: expose(sheet, setup.random), widthPx, heightPx }
}

/** Rounds the corners of the pen's way: from the middle of one stretch to the middle of the next. */
function sign(sheet: InkSheet): void {
  for (let at = 1; at < signature.length - 1; at++) {
    const [before, corner, after] = [signature[at - 1], signature[at], signature[at + 1]]
    if (!before || !corner || !after) continue
    const [from, to] = [middle(before, corner), middle(corner, after)]
    for (let step = 0; step < 12; step++)
      sheet.line(bend(from, corner, to)(step / 12), bend(from, corner, to)((step + 1) / 12), {
        radius: 1.3,
        darkness: 0.78,
      })
  }
}

function stamp(sheet: InkSheet): void {
  const look = { radius: 1.6, darkness: 0.5 }
  for (const inset of [0, 8]) {
    const [left, top, right, bottom] = [546 + inset, 1034 + inset, 798 - inset, 1142 - inset]
    sheet.line([left, top], [right, top], look)
    sheet.line([right, top], [right, bottom], look)
    sheet.line([right, bottom], [left, bottom], look)
    sheet.line([left, bottom], [left, top], look)
  }
  sheet.text('RECEIVED', { x: 578, y: 1056, pitch: 4, radius: 2.6, darkness: 0.55 })
  sheet.text('16 NOV 2026', { x: 594, y: 1106, pitch: 2.4, radius: 1.4, darkness: 0.55 })
}

/** Light on paper: a shadow towards the left edge, the dark lid where the page ends, a crease, and a grain. */
function expose({ ink }: InkSheet, random: () => number): Uint8Array {
  return Uint8Array.from(ink, (darkness, at) => {
    const [x, y] = turnAround([at % widthPx, Math.floor(at / widthPx)], upright)
    const isPaper = x > 8 && y > 8 && x < widthPx - 8 && y < heightPx - 8
    const crease = Math.max(0, 1 - Math.abs(y - 612) / 3) * 0.1
    const shadow = Math.max(0, 1 - x / 90) * 0.2
    const light = isPaper ? 0.96 - shadow - crease : 0.42
    // In the shadow the grain also hides the steps between one grey and the next.
    const grain = shadow > 0 || random() < 0.04 ? (random() - 0.5) * 0.1 : 0
    return Math.round(15 * Math.min(1, Math.max(0, light * (1 - darkness) + grain)))
  })
}

function middle(one: Point, other: Point): Point {
  return [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2]
}

function bend(from: Point, corner: Point, to: Point): (share: number) => Point {
  const along = (axis: 0 | 1) => (share: number) => {
    const rest = 1 - share
    return rest * rest * from[axis] + 2 * rest * share * corner[axis] + share * share * to[axis]
  }
  return (share) => [along(0)(share), along(1)(share)]
}
