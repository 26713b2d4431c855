import { isComposing } from './isComposing.ts'

/** The parts of a keyboard event that tell which shortcut it is. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>

/**
 * Spells a key press the way shortcuts are written: `J`, `?`, `Mod+Enter`, where `Mod` is Ctrl or ⌘. Gives `undefined` for
 * what is none: a part of a composition, a key with Alt, a key that only holds others. A letter
 * of another script counts as the Latin one of its key, so that `J` is where it is on a Greek keyboard as well.
 */
export function readShortcut(press: KeyPress): string | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey } = press
  const key = latinKey(press)
  if (isComposing(press) || altKey) return undefined
  if (['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'Dead', 'Process', 'Unidentified'].includes(key))
    return undefined
  const isLetter = /^\p{L}$/u.test(key)
  // A sign such as `?` needs Shift on most keyboards; a letter with Shift is another shortcut than without.
  const shift = shiftKey && (isLetter || key.length > 1) ? 'Shift+' : ''
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${shift}${isLetter ? key.toUpperCase() : key}`
}

function latinKey({ key, code }: KeyPress): string {
  const isOtherScript = /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key)
  return (isOtherScript && /^Key([A-Z])$/.exec(code)?.[1]) || key
}

/** Tells whether a shortcut is a single character, which people who dictate set off by accident (WCAG 2.1.4). */
export function isSingleKey(shortcut: string): boolean {
  return shortcut.length === 1
}
