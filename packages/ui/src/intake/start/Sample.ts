import * as z from 'zod/mini'

/** The sample documents that come with the dashboard, as `samples.json` lists them. What they are called is in the labels. */
export const samplesSchema = z.array(
  z.object({
    /** The name in the samples' folder. */
    file: z.string().check(z.minLength(1)),
    mimetype: z.string(),
    bytes: z.number().check(z.nonnegative()),
  }),
)

export type Sample = z.infer<typeof samplesSchema>[number]
