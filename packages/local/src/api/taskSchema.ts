import * as z from 'zod'

const deepestLevel = 32

const id = z.guid('id of a file must be a UUID.').transform((text) => text.toLowerCase())

/** The body of a task: data, rows of an extraction table, or both. */
export const taskSchema = z
  .object(
    {
      data: z
        .record(z.string(), z.unknown(), 'data must be an object.')
        .refine(
          (data) => isWithin(data, deepestLevel),
          `data must be nested at most ${deepestLevel} levels deep.`,
        )
        .nullish()
        .transform((data) => data ?? undefined),
      files: z
        .array(z.object({ id }), 'files must be a list of objects with an id.')
        .max(100, 'files must have at most 100 entries.')
        .nullish()
        .transform((files) => files ?? undefined),
    },
    'The body must be an object with data, files or both.',
  )
  .refine(
    ({ data, files }) => data !== undefined || (files !== undefined && files.length > 0),
    'The task has no input. Send data, files or both.',
  )

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((inner) => isWithin(inner, levels - 1))
}
