import { z } from 'zod'
import { createStoredValue, type StoredValue } from './createStoredValue.ts'

const paneSchema = z.object({ isShown: z.boolean(), share: z.number().min(1).max(99) })

/** Whether the document stands beside its data, and how much of the width it has, in percent. */
export type DocumentPane = z.infer<typeof paneSchema>

/** How this browser shows documents: not, until somebody wishes it. */
export function createDocumentPane(): StoredValue<DocumentPane> {
  return createStoredValue<DocumentPane>({
    key: 'extraction-runs:document-pane',
    parse: (json) => {
      const pane = paneSchema.safeParse(json).data
      return pane && { value: pane, isWhole: true }
    },
    initial: { isShown: false, share: 48 },
  })
}
