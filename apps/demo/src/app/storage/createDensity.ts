import * as z from 'zod/mini'
import { createStoredValue, type StoredValue } from './createStoredValue.ts'

const densitySchema = z.enum(['comfortable', 'compact'])

/** How much room a row takes. */
export type Density = z.infer<typeof densitySchema>

/** The chosen density, remembered by this browser and worn by the whole document from this call on. */
export function createDensity(root: HTMLElement): StoredValue<Density> {
  const stored = createStoredValue<Density>({
    key: 'extraction-runs:density',
    parse: (json) => {
      const density = densitySchema.safeParse(json).data
      return density && { value: density, isWhole: true }
    },
    initial: 'comfortable',
  })
  const wear = () => {
    root.dataset['density'] = stored.getSnapshot().value
  }
  wear()
  stored.subscribe(wear)
  return stored
}
