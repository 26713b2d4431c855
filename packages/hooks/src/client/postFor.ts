import type * as z from 'zod/mini'
import type { TableRef } from '../contract/RunRef.ts'
import { checkTable } from './checkRef.ts'
import { RunContractError } from './errors.ts'
import type { ClientRequest, RunClient } from './RunClient.ts'

interface Post<TAnswer> {
  table: TableRef
  request: Omit<ClientRequest, 'path' | 'method'> & { path: (table: TableRef) => string }
  schema: z.ZodMiniType<TAnswer>
}

/** Posts to a table and reads the answer by its schema; any 2xx with the expected key will do (contract row 31). */
export async function postFor<TAnswer>(client: RunClient, post: Post<TAnswer>): Promise<TAnswer> {
  const { table, request, schema } = post
  checkTable(table)
  const { body } = await client.request({ ...request, method: 'POST', path: request.path(table) })
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new RunContractError(request.subject, 'lacks the id it is asked for')
}
