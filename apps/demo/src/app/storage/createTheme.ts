import * as z from 'zod/mini'
import { createStoredValue, type StoredValue } from './createStoredValue.ts'

const themeSchema = z.enum(['auto', 'light', 'dark'])

/** Which colours the dashboard wears; `auto` follows the system. */
export type Theme = z.infer<typeof themeSchema>

/** The chosen theme, remembered by this browser and worn by the whole document from this call on. */
export function createTheme(root: HTMLElement): StoredValue<Theme> {
  const stored = createStoredValue<Theme>({
    key: 'extraction-runs:theme',
    parse: (json) => {
      const theme = themeSchema.safeParse(json).data
      return theme && { value: theme, isWhole: true }
    },
    initial: 'auto',
  })
  const wear = () => {
    root.dataset['theme'] = stored.getSnapshot().value
  }
  wear()
  stored.subscribe(wear)
  return stored
}
