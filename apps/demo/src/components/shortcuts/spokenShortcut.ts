import { isMac } from './isMac.ts'

/** Spells a shortcut for who hears it: by the names of the keys on this platform, and without their signs. */
export function spokenShortcut(shortcut: string): string {
  return shortcut.replace(/^Mod(?=\+)/, isMac() ? 'Command' : 'Ctrl')
}
