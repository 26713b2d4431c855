import { describe, expect, it } from 'vitest'
import { mergeReasons } from '../../../apps/demo/src/app/storage/mergeReasons.ts'

/** `1a 2b` is the reason a under the key 1 and b under 2. */
const read = (short: string) =>
  short
    .split(' ')
    .filter(Boolean)
    .map((reason) => ({ key: reason.slice(0, 1), text: reason.slice(1) }))
const write = (reasons: readonly { key: string; text: string }[]) =>
  reasons.map(({ key, text }) => key + text).join(' ')

describe('mergeReasons', () => {
  it.each([
    ['the same in both', '1a 2b', '1a 2b', '1a 2c', '1a 2c'],
    ['another reason in the other tab', '1x 2b', '1a 2b', '1a 2c', '1x 2c'],
    ['the same reason in both', '1x 2b', '1a 2b', '1c 2b', '1c 2b'],
    ['one taken away there', '2b', '1a 2b', '1a 2c', '2c'],
    ['one taken away here', '1x 2b', '1a 2b', '1a', '1x'],
    ['one added there', '1a 3x', '1a', '1c', '1c 3x'],
    ['one added in both', '1a 2x', '1a', '1a 2c', '1a 2x 3c'],
    ['keys exchanged here', '1a 2b 3x', '1a 2b', '2a 1b', '1b 2a 3x'],
    ['no key left', '1a 2b 3c 4d 5e 6f 7g 8h 9i', '1a', '1a 2z', '1a 2b 3c 4d 5e 6f 7g 8h 9i'],
  ])('%s', (_, stored, before, after, merged) => {
    expect(write(mergeReasons(read(stored), { before: read(before), after: read(after) }))).toBe(merged)
  })
})
