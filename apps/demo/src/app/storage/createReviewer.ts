import * as z from 'zod/mini'
import { createStoredValue, type StoredValue } from './createStoredValue.ts'

const nameSchema = z.string().check(z.maxLength(200))

/** The name of whoever reviewed last in this browser: review forms begin with it. */
export function createReviewer(): StoredValue<string> {
  return createStoredValue({
    key: 'extraction-runs:reviewer',
    parse: (json) => {
      const name = nameSchema.safeParse(json)
      return name.success ? { value: name.data, isWhole: true } : undefined
    },
    initial: '',
  })
}
