import { z } from 'zod'

/** The sample documents that come with the dashboard, as `samples.json` lists them. What they are called is in the labels. */
export const samplesSchema = z.array(
  z.object({
    /** The name in the samples' folder. */
    file: z.string().min(1),
    mimetype: z.string(),
    bytes: z.number().nonnegative(),
  }),
)

export type Sample = z.infer<typeof samplesSchema>[number]
