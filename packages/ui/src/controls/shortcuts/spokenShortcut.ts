import { isMac } from './isMac.ts'
import type { KeyWords } from './KeyWords.ts'

/** Spells a shortcut for who hears it: by the names of the keys on this platform, and without their signs. */
export function spokenShortcut(shortcut: string, words: KeyWords): string {
  return shortcut
    .replace(/^Mod(?=\+)/, isMac() ? 'Command' : words.control)
    .replace(/Shift(?=\+)/, words.shift)
}
