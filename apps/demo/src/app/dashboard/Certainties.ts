import type { CheckFacts } from 'cloudsquid-react-ui'
import { z } from 'zod'

/** How sure the server is of the values of a run, by JSON pointer. */
export type Certainties = NonNullable<CheckFacts['certainty']>

const known = z.object({
  certainty: z.enum(['sure', 'uncertain']),
  doubts: z.array(z.string()).optional(),
  value: z.json().optional(),
})

export const certaintySchema: z.ZodType<{ fields: Certainties }> = z.object({
  fields: z.record(z.string(), known),
})
