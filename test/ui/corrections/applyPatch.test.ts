import { describe, expect, it } from 'vitest'
import { applyPatch } from '../../../packages/ui/src/corrections/applyPatch.ts'

describe('applyPatch', () => {
  it('copies a value that it has changed: what is done to one of the two later is not done to the other', () => {
    const data = { a: { deep: { x: 0 } }, rows: [{ n: 1 }] }
    const patched = applyPatch(data, [
      { op: 'replace', path: '/a/deep/x', value: 1 },
      { op: 'copy', from: '/a', path: '/b' },
      { op: 'replace', path: '/b/deep/x', value: 2 },
      { op: 'replace', path: '/rows/0/n', value: 2 },
      { op: 'copy', from: '/rows/0', path: '/rows/-' },
      { op: 'add', path: '/rows/0/more', value: true },
    ])
    const rows = [{ n: 2, more: true }, { n: 2 }]
    expect(patched).toEqual({ data: { a: { deep: { x: 1 } }, b: { deep: { x: 2 } }, rows } })
    expect(data).toEqual({ a: { deep: { x: 0 } }, rows: [{ n: 1 }] })
  })

  it('names the place where a patch did not fit: where to, if there was something to move', () => {
    const data = { a: 1, list: [1, 2] }
    expect(applyPatch(data, [{ op: 'move', from: '/a', path: '/b/c' }])).toEqual({ failed: '/b/c' })
    expect(applyPatch(data, [{ op: 'move', from: '/list/0', path: '/list/2' }])).toEqual({
      failed: '/list/2',
    })
    expect(applyPatch(data, [{ op: 'move', from: '/z', path: '/b/c' }])).toEqual({ failed: '/z' })
    expect(applyPatch(data, [{ op: 'copy', from: '/z', path: '/b' }])).toEqual({ failed: '/z' })
  })
})
