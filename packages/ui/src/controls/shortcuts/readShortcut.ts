/** The parts of a keyboard event that tell which shortcut it is. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>

/**
 * Spells a key press the way shortcuts are written: `J`, `?`, `Mod+Enter`, where `Mod` is Ctrl or ⌘. Gives `undefined` for
 * what is none: a part of a composition (229 is how Safari says so), a key with Alt, a key that only holds others.
 */
export function readShortcut(press: KeyPress): string | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press
  if (press.isComposing || press.keyCode === 229 || altKey) return undefined
  if (['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'Dead', 'Process', 'Unidentified'].includes(key))
    return undefined
  const isLetter = /^\p{L}$/u.test(key)
  // A sign such as `?` needs Shift on most keyboards; a letter with Shift is another shortcut than without.
  const shift = shiftKey && (isLetter || key.length > 1) ? 'Shift+' : ''
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${shift}${isLetter ? key.toUpperCase() : key}`
}

/** Tells whether a shortcut is a single character, which people who dictate set off by accident (WCAG 2.1.4). */
export function isSingleKey(shortcut: string): boolean {
  return shortcut.length === 1
}
