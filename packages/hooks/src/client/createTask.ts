import { taskAnswerSchema } from '../contract/answerSchemas.ts'
import { endpoints } from '../contract/endpoints.ts'
import type { JsonObject } from '../contract/JsonValue.ts'
import type { TableRef } from '../contract/RunRef.ts'
import { postFor } from './postFor.ts'
import type { RequestOptions, RunClient } from './RunClient.ts'

/** What a reconcile task is about; send data, files, or both. `files[].id` are row ids (contract row 22). */
export interface TaskInput {
  data?: JsonObject
  files?: { id: string }[]
}

/** Creates a row of a reconcile table without running it: `POST …/tasks`. Pass the `row_id` to {@link startRun}. */
export async function createTask(
  client: RunClient,
  table: TableRef,
  { input, ...options }: RequestOptions & { input: TaskInput },
): Promise<{ row_id: string }> {
  const request = { path: endpoints.tasks, body: input, subject: 'Creating the task', ...options }
  const answer = await postFor(client, { table, request, schema: taskAnswerSchema })
  return { row_id: 'task_id' in answer ? answer.task_id : answer.row_id }
}
