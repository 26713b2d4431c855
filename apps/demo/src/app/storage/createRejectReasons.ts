import type { RejectReason } from 'cloudsquid-react-ui'
import * as z from 'zod/mini'
import { createStoredValue, type StoredValue } from './createStoredValue.ts'

const reasonsSchema = z
  .array(z.object({ key: z.string().check(z.regex(/^[1-9]$/)), text: z.string().check(z.maxLength(500)) }))
  .check(z.maxLength(9))

/** The ready-made reasons of this browser's user; `null` until somebody has changed them. */
export function createRejectReasons(): StoredValue<readonly RejectReason[] | null> {
  return createStoredValue<readonly RejectReason[] | null>({
    key: 'extraction-runs:reject-reasons',
    parse: (json) => {
      const reasons = reasonsSchema.safeParse(json).data
      return reasons && { value: reasons, isWhole: true }
    },
    initial: null,
  })
}
