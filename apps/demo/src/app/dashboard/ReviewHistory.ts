import { type JsonObject, parseRun, type Review } from 'cloudsquid-react'
import * as z from 'zod/mini'

/** Every decision that was ever taken about a run. */
export interface ReviewHistory {
  /** The data as it was extracted, before any correction. */
  extracted: JsonObject
  /** Oldest first; the corrections of each are counted from the data that it found. */
  decisions: Review[]
}

const data = z.record(z.string(), z.json())

/** Reviews are read as those of runs are: what cannot be read is left out. */
export const reviewHistorySchema: z.ZodMiniType<ReviewHistory> = z.object({
  extracted: data,
  decisions: z.array(
    z.pipe(
      z.unknown(),
      z.transform((review) => parseRun({ review }).run?.review ?? {}),
    ),
  ),
})
