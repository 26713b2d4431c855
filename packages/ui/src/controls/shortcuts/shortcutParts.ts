/** Takes a shortcut apart into its keys: `Mod+Enter` has two, `+` is one. */
export const shortcutParts = (shortcut: string): string[] => (shortcut === '+' ? ['+'] : shortcut.split('+'))
