import { type AcceptedFinding, type JsonPatchOperation, parseRun } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'

const reviewOf = (review: unknown) => parseRun({ status: 'done', data: {}, review }).run?.review

describe('parseRun: corrections of a review', () => {
  it('are read as they arrived', () => {
    const corrections: JsonPatchOperation[] = [
      { op: 'test', path: '/amount', value: 289 },
      { op: 'replace', path: '/amount', value: 189 },
      { op: 'add', path: '/lines/-', value: null },
      { op: 'remove', path: '/a~1b/~0' },
      { op: 'move', from: '/lines/0', path: '/lines/1' },
      { op: 'copy', from: '', path: '/whole' },
    ]
    expect(reviewOf({ approved: true, corrections })?.corrections).toEqual(corrections)
  })

  it.each([
    ['no object', 7],
    ['null', null],
    ['a list', []],
    ['an unknown word', { op: 'merge', path: '/a', value: 1 }],
    ['a word of the prototype', { op: 'toString', path: '/a', value: 1 }],
    ['no path', { op: 'remove' }],
    ['a path that is no pointer', { op: 'remove', path: 'amount' }],
    ['a path with a wrong escape', { op: 'remove', path: '/a~2' }],
    ['a path that is no text', { op: 'remove', path: ['a'] }],
    ['no value', { op: 'replace', path: '/a' }],
    ['no from', { op: 'move', path: '/a' }],
    ['a from that is no pointer', { op: 'copy', from: 'a', path: '/b' }],
  ])('leave out what is no operation: %s', (_, operation) => {
    const good = { op: 'remove', path: '/b' }
    const review = { approved: true, corrections: [operation, good] }
    const { run } = parseRun({ status: 'done', data: {}, review })
    expect(run?.review?.corrections).toEqual([good])
    expect(run?.raw['review']).toBe(review)
  })

  it.each([null, undefined, {}, 'all', 7, [], [null]])('are absent when they arrive as %j', (corrections) => {
    const review = reviewOf({ approved: true, corrections, accepted_findings: corrections })
    expect([review?.corrections, review?.accepted_findings]).toEqual([undefined, undefined])
    expect(review?.approved).toBe(true)
  })

  it('come with the findings that were let stand, but for what is none', () => {
    const accepted: AcceptedFinding = {
      pointer: '/net',
      code: 'net-plus-tax',
      reason: 'The supplier rounds.',
    }
    const review = reviewOf({ accepted_findings: [null, 7, { pointer: '/net', code: 7 }, accepted] })
    expect(review?.accepted_findings).toEqual([accepted])
  })

  it('are read 10,000 at once, with paths as long as they like', () => {
    const path = `/${'a/~1'.repeat(500_000)}`
    const corrections = Array.from({ length: 10_000 }, (_, row) => ({ op: 'remove', path: `/lines/${row}` }))
    const read = reviewOf({ corrections: [...corrections, { op: 'remove', path }] })?.corrections
    expect(read).toHaveLength(10_001)
  })
})
