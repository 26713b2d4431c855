import { z } from 'zod'

/** The sample documents that come with the dashboard, as `samples.json` lists them. */
export const samplesSchema = z.array(
  z.object({
    /** The name in the samples' folder. */
    file: z.string().min(1),
    title: z.string(),
    mimetype: z.string(),
    bytes: z.number().nonnegative(),
    description: z.string(),
  }),
)

export type Sample = z.infer<typeof samplesSchema>[number]
