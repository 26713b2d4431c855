import { describe, expect, it } from 'vitest'
import { parseFilename } from '../../../apps/demo/src/app/dashboard/parseFilename.ts'

describe('the name of a file that is served back', () => {
  it.each([
    [null, undefined],
    ['inline', undefined],
    ['inline; filename="bill.pdf"', 'bill.pdf'],
    [`attachment; filename="B_ro.pdf"; filename*=UTF-8''B%C3%BCro%20%281%29.pdf`, 'Büro (1).pdf'],
    [`inline; filename="bill.pdf"; filename*=UTF-8''%E0%A4%A`, 'bill.pdf'],
  ])('is read off %s', (header, name) => {
    expect(parseFilename(header)).toBe(name)
  })
})
