import { describe, expect, it } from 'vitest'
import { isShareable, readTabMessage } from '../../../packages/hooks/src/client/tabs/TabMessage.ts'
import {
  isNews,
  nextAskedAt,
  type SharedAnswer,
  usableAnswer,
} from '../../../packages/hooks/src/client/tabs/sharedRun.ts'

const now = 1_700_000_000_000
const good = { v: 1, path: '/a', is: 'answer', at: now, status: 200, headers: [['Date', 'x']], text: '{}' }

describe('what comes over the channel', () => {
  it('is read, and of its headers what says when to ask', () => {
    const headers = [
      ['date', 'x'],
      ['retry-after', '3'],
      ['x-poll-after-ms', '9'],
      ['set-cookie', 'secret'],
      ['etag', '"1"'],
    ]
    expect(readTabMessage({ ...good, headers, more: 1 }, now)).toEqual({
      ...good,
      headers: [
        ['date', 'x'],
        ['retry-after', '3'],
        ['x-poll-after-ms', '9'],
        ['etag', '"1"'],
      ],
    })
    expect(readTabMessage({ v: 1, path: '/a', is: 'who' }, now)).toEqual({ v: 1, path: '/a', is: 'who' })
    for (const is of ['asking', 'gone', 'large'])
      expect(readTabMessage({ v: 1, path: '/a', is, at: now }, now)).toEqual({
        v: 1,
        path: '/a',
        is,
        at: now,
      })
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'answer'],
    ['a list', [good]],
    ['another version', { ...good, v: 2 }],
    ['no version', { ...good, v: undefined }],
    ['no path', { ...good, path: 7 }],
    ['an unknown word', { ...good, is: 'leader' }],
    ['no time', { ...good, at: undefined }],
    ['a time that is none', { ...good, at: Number.NaN }],
    ['the end of time', { ...good, at: Number.POSITIVE_INFINITY }],
    ['a time far ahead', { ...good, at: now + 86_400_001 }],
    ['a time before all', { ...good, at: -1 }],
    ['a status of credentials', { ...good, status: 401 }],
    ['a status that is none', { ...good, status: '200' }],
    ['a text that is none', { ...good, text: { run: 1 } }],
    ['headers that are none', { ...good, headers: { date: 'x' } }],
  ])('is no message: %s', (_, data) => {
    expect(readTabMessage(data, now)).toBeUndefined()
  })

  it('has no headers that are no pairs of texts', () => {
    const headers = [['date'], ['date', 5], 'date', null, ['date', 'x']]
    expect(readTabMessage({ ...good, headers }, now)).toMatchObject({ headers: [['date', 'x']] })
  })

  it('has no headers of texts that no answer can have', () => {
    const headers = ['"a\n"', '5\0', '中', '"\u00fc"'].map((value) => ['etag', value])
    expect(readTabMessage({ ...good, headers }, now)).toMatchObject({ headers: [['etag', '"\u00fc"']] })
  })

  it.each([
    [200, true],
    [204, true],
    [404, true],
    [410, true],
    [429, true],
    [500, true],
    [503, true],
    [0, false],
    [304, false],
    [400, false],
    [401, false],
    [403, false],
    [407, false],
    [600, false],
  ])('of status %d is of all tabs: %s', (status, isOfAll) => {
    expect(isShareable(status)).toBe(isOfAll)
  })
})

describe('which of two answers is newer', () => {
  it.each([
    [0, now, now],
    [now - 5, now, now],
    [now, now, now + 1],
    [now + 7_200_000, now, now + 7_200_001],
  ])('a request after one of %d, at %d, is of %d', (askedAt, at, expected) => {
    expect(nextAskedAt({ askedAt }, at)).toBe(expected)
  })

  it.each([
    ['later', now, now + 1, true],
    ['of the same moment', now, now, false],
    ['earlier', now, now - 1, false],
    ['the first, and of before the device slept', 0, now - 60_001, false],
  ])('one that was asked for %s', (_, ...[answeredAt, at, expected]) => {
    expect(isNews({ answeredAt }, at, now)).toBe(expected)
  })

  it.each([
    ['just heard', { heardAt: 500 }, true],
    ['heard a while ago', { heardAt: -501 }, false],
    ['given already', { heardAt: 500, at: now - 1 }, false],
    ['a failure', { heardAt: 500, status: 500 }, false],
  ])('one that was %s is taken: %s', (_, more, expected) => {
    const latest: SharedAnswer = {
      at: now,
      status: 200,
      headers: [],
      text: '',
      isOurs: false,
      ...more,
    }
    expect(usableAnswer({ latest, givenAt: now - 1 }, 500) !== undefined).toBe(expected)
  })
})
