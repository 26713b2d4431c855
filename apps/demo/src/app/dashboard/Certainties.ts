import type { CheckFacts } from 'cloudsquid-react-ui'
import * as z from 'zod/mini'

/** How sure the server is of the values of a run, by JSON pointer. */
export type Certainties = NonNullable<CheckFacts['certainty']>

const known = z.object({
  certainty: z.enum(['sure', 'uncertain']),
  doubts: z.optional(z.array(z.string())),
  value: z.optional(z.json()),
})

export const certaintySchema: z.ZodMiniType<{ fields: Certainties }> = z.object({
  fields: z.record(z.string(), known),
})
