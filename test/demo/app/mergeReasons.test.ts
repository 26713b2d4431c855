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
    { what: 'the same in both', stored: '1a 2b', before: '1a 2b', after: '1a 2c', merged: '1a 2c' },
    { what: 'another there', stored: '1x 2b', before: '1a 2b', after: '1a 2c', merged: '1x 2c' },
    { what: 'the same reason in both', stored: '1x 2b', before: '1a 2b', after: '1c 2b', merged: '1c 2b' },
    { what: 'one taken away there', stored: '2b', before: '1a 2b', after: '1a 2c', merged: '2c' },
    { what: 'one taken away here', stored: '1x 2b', before: '1a 2b', after: '1a', merged: '1x' },
    { what: 'one added there', stored: '1a 3x', before: '1a', after: '1c', merged: '1c 3x' },
    { what: 'one added in both', stored: '1a 2x', before: '1a', after: '1a 2c', merged: '1a 2x 3c' },
    { what: 'keys exchanged here', stored: '1a 2b 3x', before: '1a 2b', after: '2a 1b', merged: '1b 2a 3x' },
  ])('$what', ({ stored, before, after, merged }) => {
    expect(write(mergeReasons(read(stored), { before: read(before), after: read(after) }))).toBe(merged)
  })
})
