import * as z from 'zod'
import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { answerRun } from '../answers.ts'
import type { LocalContext } from '../LocalContext.ts'
import { readSmallBody } from '../readBody.ts'
import { runToEnd } from '../startRun.ts'
import { patiently } from '../../store/storeFaults.ts'
import { documentsTableId, findTableOf } from '../tables.ts'
import { fault } from '../faults.ts'

/** A task to match an input against the extracted rows, kept for a run or run at once. */
export function addReconcileRoutes(app: Hono, context: LocalContext): void {
  app.post('/projects/:project/tables/:table/tasks', async (c) => {
    const table = findTableOf('reconcile', c.req.param())
    return c.json({ task_id: await addTask(context, c.req.raw, table.id) }, 201)
  })

  app.post('/projects/:project/tables/:table/reconcile', async (c) => {
    const table = findTableOf('reconcile', c.req.param())
    const taskId = await addTask(context, c.req.raw, table.id)
    return answerRun(await runToEnd(context, taskId))
  })
}

async function addTask({ store }: LocalContext, request: Request, tableId: string): Promise<string> {
  const input = await readSmallBody(request, taskSchema)
  for (const { id } of input.files ?? [])
    if (store.rows.find(id)?.tableId !== documentsTableId)
      throw fault(404, 'A file of the task is no row of the table Documents. Upload it there first.')
  const id = randomUUID()
  await patiently(() => store.rows.addTask({ id, tableId, input }))
  return id
}

const deepestLevel = 32

const id = z.guid('id of a file must be a UUID.').transform((text) => text.toLowerCase())

/** The body of a task: data, rows of an extraction table, or both. */
const taskSchema = z
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
