import type { RecognizedPage } from 'cloudsquid-react-ui'
import { z } from 'zod'

const word = z.object({
  text: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  confidence: z.number().optional(),
})

/** The words that the local server recognised in a document, page by page. */
export const recognizedSchema: z.ZodType<{ pages: RecognizedPage[] }> = z.object({
  pages: z.array(
    z.object({ width: z.number(), height: z.number(), angle: z.number().optional(), words: z.array(word) }),
  ),
})
