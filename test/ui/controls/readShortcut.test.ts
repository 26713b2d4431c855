import { describe, expect, it } from 'vitest'
import {
  isSingleKey,
  type KeyPress,
  readShortcut,
} from '../../../packages/ui/src/controls/shortcuts/readShortcut.ts'

const press = (fields: Partial<KeyPress>): KeyPress => ({
  key: 'j',
  code: '',
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...fields,
})

describe('readShortcut', () => {
  it.each<[Partial<KeyPress>, string | undefined]>([
    [{ key: 'j' }, 'J'],
    [{ key: 'J', shiftKey: true }, 'Shift+J'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: '/' }, '/'],
    [{ key: '1' }, '1'],
    [{ key: 'Enter', ctrlKey: true }, 'Mod+Enter'],
    [{ key: 'Enter', metaKey: true }, 'Mod+Enter'],
    [{ key: 'Enter', metaKey: true, shiftKey: true }, 'Mod+Shift+Enter'],
    [{ key: 'ä' }, 'Ä'],
    [{ key: 'ο', code: 'KeyO' }, 'O'],
    [{ key: 'О', code: 'KeyJ', shiftKey: true }, 'Shift+J'],
    [{ key: 'ж', code: 'Semicolon' }, 'Ж'],
    // Where letters stand elsewhere than on a US keyboard, what is written on the key counts.
    [{ key: 'a', code: 'KeyQ' }, 'A'],
    [{ key: 'j', isComposing: true }, undefined],
    [{ key: 'Enter', keyCode: 229 }, undefined],
    [{ key: 'j', altKey: true }, undefined],
    [{ key: 'Shift', shiftKey: true }, undefined],
    [{ key: 'Dead' }, undefined],
  ])('spells %j as %s', (fields, shortcut) => {
    expect(readShortcut(press(fields))).toBe(shortcut)
  })

  it.each([
    ['J', true],
    ['?', true],
    ['Mod+Enter', false],
    ['Shift+J', false],
  ])('takes %s for a single key: %s', (shortcut, isSingle) => {
    expect(isSingleKey(shortcut)).toBe(isSingle)
  })
})
