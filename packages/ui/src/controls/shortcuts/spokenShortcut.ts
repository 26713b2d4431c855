import { isMac } from './isMac.ts'
import type { KeyWords } from './KeyWords.ts'
import { shortcutParts } from './shortcutParts.ts'

/** Spells a shortcut for who hears it: by the names of the keys on this platform, and without their signs. */
export function spokenShortcut(shortcut: string, { control, shift, names }: KeyWords): string {
  const spoken: Record<string, string> = { Mod: isMac() ? 'Command' : control, Shift: shift }
  return shortcutParts(shortcut)
    .map((part) => spoken[part] ?? names?.[part] ?? part)
    .join('+')
}
