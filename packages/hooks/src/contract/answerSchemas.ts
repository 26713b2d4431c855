import * as z from 'zod/mini'

/** A project of the organisation. Not every one listed need be reachable with the key. */
export interface Project {
  id: string
  name: string
  created_at?: string | undefined
}

export const projectsSchema: z.ZodMiniType<Project[]> = z.array(
  z.object({ id: z.string(), name: z.string(), created_at: z.catch(z.optional(z.string()), undefined) }),
)

export const uploadAnswerSchema: z.ZodMiniType<{ row_id: string }> = z.object({ row_id: z.string() })

export const startAnswerSchema: z.ZodMiniType<{ run_id: string }> = z.object({ run_id: z.string() })

/** A task's id serves as a row id; the API may answer under either name. */
export const taskAnswerSchema: z.ZodMiniType<{ task_id: string } | { row_id: string }> = z.union([
  z.object({ task_id: z.string() }),
  z.object({ row_id: z.string() }),
])
