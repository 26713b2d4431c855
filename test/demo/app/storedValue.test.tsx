import { fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStoredValue } from '../../../apps/demo/src/app/storage/createStoredValue.ts'

const key = 'test:numbers'

function open() {
  return createStoredValue<readonly number[]>({
    key,
    parse: (json) => {
      if (!Array.isArray(json)) return undefined
      const value = json.filter((item) => typeof item === 'number')
      return { value, isWhole: value.length === json.length }
    },
    initial: [],
  })
}

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

describe('a stored value', () => {
  it('is there for the next page', () => {
    open().update((numbers) => [...numbers, 1])
    expect(open().getSnapshot()).toEqual({ value: [1] })
  })

  it('changes what another tab has written meanwhile, and not what this one saw', () => {
    const one = open()
    open().update(() => [1])
    one.update((numbers) => [...numbers, 2])
    expect(open().getSnapshot().value).toEqual([1, 2])
  })

  it('tells its listeners what another tab writes, and nothing about other keys', () => {
    const stored = open()
    const listener = vi.fn()
    const unsubscribe = stored.subscribe(listener)
    localStorage.setItem(key, '[3]')
    fireEvent(window, new StorageEvent('storage', { key: 'other' }))
    expect(listener).not.toHaveBeenCalled()
    fireEvent(window, new StorageEvent('storage', { key }))
    expect(listener).toHaveBeenCalledTimes(1)
    expect(stored.getSnapshot().value).toEqual([3])
    unsubscribe()
    fireEvent(window, new StorageEvent('storage', { key }))
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('is read again by a page that was frozen meanwhile, which is told nothing', () => {
    const stored = open()
    const unsubscribe = stored.subscribe(() => {})
    localStorage.setItem(key, '[3]')
    fireEvent(window, new Event('pageshow'))
    expect(stored.getSnapshot().value).toEqual([3])
    unsubscribe()
  })

  it('writes nothing when nothing changes', () => {
    const stored = open()
    const setItem = vi.spyOn(Storage.prototype, 'setItem')
    stored.update((numbers) => numbers)
    expect(setItem).not.toHaveBeenCalled()
  })

  it('sets unreadable text aside once, before it writes over it', () => {
    localStorage.setItem(key, '[1,')
    const stored = open()
    expect(stored.getSnapshot()).toEqual({ value: [], problem: 'unreadable' })
    stored.update(() => [2])
    stored.update(() => [3])
    expect(localStorage.getItem(`${key}:unreadable`)).toBe('[1,')
    expect(open().getSnapshot()).toEqual({ value: [3] })
  })

  it('keeps the parts that can be read', () => {
    localStorage.setItem(key, '[1,"two",3]')
    expect(open().getSnapshot()).toEqual({ value: [1, 3], problem: 'unreadable' })
  })

  it('lives on in memory while storage is full, and says so until a write succeeds', () => {
    const stored = open()
    const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    stored.update(() => [1])
    expect(stored.getSnapshot()).toEqual({ value: [1], problem: 'unsaved' })
    setItem.mockRestore()
    stored.update((numbers) => [...numbers, 2])
    expect(stored.getSnapshot().problem).toBeUndefined()
    expect(open().getSnapshot().value).toEqual([1, 2])
  })

  it('works where storage may not even be read', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    expect(open().getSnapshot()).toEqual({ value: [] })
  })
})
