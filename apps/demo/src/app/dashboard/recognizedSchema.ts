import type { RecognizedPage } from 'cloudsquid-react-ui'
import * as z from 'zod/mini'

const word = z.object({
  text: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  confidence: z.optional(z.number()),
})

/** The words that the local server recognised in a document, page by page. */
export const recognizedSchema: z.ZodMiniType<{ pages: RecognizedPage[] }> = z.object({
  pages: z.array(
    z.object({ width: z.number(), height: z.number(), angle: z.optional(z.number()), words: z.array(word) }),
  ),
})
