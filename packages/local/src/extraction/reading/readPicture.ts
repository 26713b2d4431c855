import { openPicture } from '../recognition/openPicture.ts'
import type { Recognize } from '../recognition/recognizePages.ts'
import { layOutScan, judgeScan } from './judgeScan.ts'
import type { Reading } from './Reading.ts'
import { ReadingError } from './ReadingError.ts'

/** Recognises the text of a PNG or JPEG. */
export async function readPicture(bytes: Uint8Array, recognize: Recognize): Promise<Reading> {
  const picture = await openPicture(bytes)
  if (picture === 'too-large') throw new ReadingError(tooLarge)
  if (picture === 'broken') throw new ReadingError(broken)
  const pages = await recognize([{ number: 1, open: async () => picture }], 1)
  const page = pages.get(1)
  if (typeof page !== 'object') throw new ReadingError(reasons[page ?? 'late'])
  const lines = layOutScan(page, 1)
  const { notes, isHopeless } = judgeScan([[1, page]], 1)
  if (isHopeless) throw new ReadingError(notes.join(' '))
  return { kind: 'lines', source: 'picture, its text recognised', lines, notes, pages: [page] }
}

const tooLarge =
  'This picture has more pixels than this server unpacks, so it was not opened. Nothing was extracted. ' +
  'Save it smaller: 3,000 pixels along the longer side are enough for a page.'
const broken =
  'This file begins like a picture but cannot be opened as one: it is damaged or was cut off on its way. ' +
  'Nothing was extracted. Open it in a viewer to check it, and upload it again.'
const tooLong =
  'Recognising this picture took longer than one document may take. Nothing was extracted. ' +
  'Cut it to the page that matters, or upload the original document.'
const ended =
  'The recognition ended unexpectedly in the middle of this picture, twice, so nothing was extracted. ' +
  'Save it smaller, or cut it to the page that matters, and upload it again.'

const reasons = { broken, late: tooLong, ended } as const
