import { describe, expect, it } from 'vitest'
import { acceptedEndings } from '../../../packages/ui/src/intake/start/checkFile.ts'
import { createAmounts } from '../../../packages/ui/src/labels/createAmounts.ts'
import { germanLabels } from '../../../packages/ui/src/labels/de/germanLabels.ts'
import { englishLabels } from '../../../packages/ui/src/labels/en/englishLabels.ts'

/** What people call what an ending stands for. */
const words: Record<string, RegExp> = {
  '.pdf': /PDF/,
  '.csv': /CSV/,
  '.xlsx': /Excel/,
  '.xls': /Excel/,
  '.json': /JSON/,
  '.txt': /\btext/i,
  '.xml': /XML/,
  '.eml': /e-mail/i,
  '.jpg': /JPEG/,
  '.jpeg': /JPEG/,
  '.png': /PNG/,
  '.mp3': /audio/i,
  '.wav': /audio/i,
  '.ogg': /audio/i,
  '.mp4': /MP4/,
}

describe.each([
  ['English', englishLabels(createAmounts('en-GB'))],
  ['German', germanLabels(createAmounts('de-DE'))],
])('what is said of a kind of file that is refused, in %s', (_, { startRun }) => {
  it.each(acceptedEndings.split(','))('names what ends in %s', (ending) => {
    expect(startRun.refusal.kind).toMatch(words[ending] ?? /^$/)
    expect(startRun.limits('1 MB')).toMatch(words[ending] ?? /^$/)
  })
})
