import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { answerRun } from '../answerRun.ts'
import type { LocalContext } from '../LocalContext.ts'
import { readSmallBody } from '../readSmallBody.ts'
import { runToEnd } from '../runToEnd.ts'
import { taskSchema } from '../taskSchema.ts'
import { patiently } from '../../store/patiently.ts'
import { documentsTableId, findTableOf } from '../tables.ts'

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
      throw new HTTPException(404, {
        message: 'A file of the task is no row of the table Documents. Upload it there first.',
      })
  const id = randomUUID()
  await patiently(() => store.rows.addTask({ id, tableId, input }))
  return id
}
