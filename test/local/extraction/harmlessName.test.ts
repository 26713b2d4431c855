import { describe, expect, it } from 'vitest'
import { harmlessName } from '../../../packages/local/src/contract/harmlessName.ts'

describe('names of files', () => {
  it.each([
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\u2066b\u2069c\u200F\u061C.pdf', 'abc.pdf'],
    ['a\u0000\u0007\r\n\u0085b.pdf', 'ab.pdf'],
    ['a\u2028b\u2029.pdf', 'ab.pdf'],
    ['half \uD800.pdf', 'half .pdf'],
    ['\u202E', ''],
  ])('lose what is not seen but changes what is: %j', (name, harmless) => {
    expect(harmlessName(name)).toBe(harmless)
    expect(() => encodeURIComponent(harmlessName(name))).not.toThrow()
  })

  it.each(['Rechnung März.pdf', 'حساب.pdf', 'می‌خواهم.pdf', '👩‍👧.png', 'a b-c_d (1).pdf'])(
    'stay as they are: %s',
    (name) => {
      expect(harmlessName(name)).toBe(name)
    },
  )
})
