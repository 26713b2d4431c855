import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeBase64 } from '../../../packages/hooks/src/client/toDocumentBody.ts'

const byNode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

describe('encodeBase64', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('encodes %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => 255 - index * 23)
    expect(encodeBase64(bytes)).toBe(byNode(bytes))
  })

  // Around a piece of 24,576 bytes, where pieces join.
  it.each([24_575, 24_576, 24_577, 49_152, 49_153])('joins pieces without padding at %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => index % 251)
    expect(encodeBase64(bytes)).toBe(byNode(bytes))
  })

  it('gives a megabyte back as it was', () => {
    const bytes = Uint8Array.from({ length: 1_048_576 }, (_, index) => (index * 31) % 256)
    expect(Buffer.from(encodeBase64(bytes), 'base64').equals(bytes)).toBe(true)
  })

  it('encodes a view of a larger buffer as the view', () => {
    const bytes = new Uint8Array([1, 2, 3, 4, 5, 6]).subarray(2, 5)
    expect(encodeBase64(bytes)).toBe(byNode(bytes))
  })

  it('agrees with Node on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => encodeBase64(bytes) === byNode(bytes)),
    )
  })
})
