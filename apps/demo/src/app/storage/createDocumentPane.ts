import * as z from 'zod/mini'
import { createStoredValue, type StoredValue } from './createStoredValue.ts'

const viewSchema = z.object({
  zoom: z.union([z.number().check(z.gte(0.1), z.lte(8)), z.enum(['width', 'page'])]),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  hasThumbnails: z.boolean(),
})

const paneSchema = z.object({
  isShown: z.boolean(),
  share: z.optional(z.number().check(z.gte(1), z.lte(99))),
  /** Zoom, turn and small pages, from one document to the next; absent until somebody has changed them. */
  view: z.catch(z.optional(viewSchema), undefined),
})

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
