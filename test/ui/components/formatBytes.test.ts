import { describe, expect, it } from 'vitest'
import { formatBytes } from '../../../packages/ui/src/controls/display/formatBytes.ts'

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [184_320, '184 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [1_250_000, '1.3 MB'],
    [26_214_400, '26 MB'],
    [1_800_000_000, '1.8 GB'],
    [7_000_000_000_000, '7,000 GB'],
  ])('writes %i as %s', (bytes, text) => {
    expect(formatBytes(bytes, 'en')).toBe(text)
  })

  it('writes a size as the language does', () => {
    expect(formatBytes(1_250_000, 'de-DE')).toBe('1,3 MB')
    expect(formatBytes(999, 'de-DE')).toBe('999 Byte')
  })
})
