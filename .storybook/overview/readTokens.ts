import source from '../../packages/ui/src/theme/tokens.css?raw'

/** A variable of the theme as the stylesheet says it. */
export interface Token {
  name: string
  value: string
  /** What stands behind it in the stylesheet. */
  note: string | undefined
}

/** Reads the variables that `:root` of the parts begins with; what a medium or a theme changes comes later in the sheet. */
export function readTokens(): Token[] {
  const tokens = new Map<string, Token>()
  for (const [, name = '', value = '', note] of source.matchAll(
    /^\s*(--ru-[\w-]+):\s*(.+?);(?:\s*\/\*\s*(.+?)\s*\*\/)?\s*$/gm,
  ))
    if (!tokens.has(name)) tokens.set(name, { name, value, note })
  return [...tokens.values()]
}
