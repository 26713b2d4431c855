import { z } from 'zod'
import { createStoredValue, type StoredValue } from './createStoredValue.ts'

const paneSchema = z.object({ isShown: z.boolean(), share: z.number().min(1).max(99).optional() })

/** Whether the document stands beside its data, and how much of the width it has, in percent, if somebody has said so. */
export type DocumentPane = z.infer<typeof paneSchema>

/** How this browser shows documents: beside their data, until somebody wishes otherwise. */
export function createDocumentPane(): StoredValue<DocumentPane> {
  return createStoredValue<DocumentPane>({
    // Under the name before it, the document was hidden until it was wished for: nobody had chosen that.
    key: 'extraction-runs:document-beside',
    parse: (json) => {
      const pane = paneSchema.safeParse(json).data
      return pane && { value: pane, isWhole: true }
    },
    initial: { isShown: true },
  })
}
