import type { Labels } from '../../labels/Labels.ts'
import { isMac } from './isMac.ts'

/** Spells a shortcut for who hears it: by the names of the keys on this platform, and without their signs. */
export function spokenShortcut(shortcut: string, words: Labels['shortcuts']): string {
  return shortcut
    .replace(/^Mod(?=\+)/, isMac() ? 'Command' : words.control)
    .replace(/Shift(?=\+)/, words.shift)
}
