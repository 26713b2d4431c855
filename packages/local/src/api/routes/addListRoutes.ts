import * as z from 'zod'
import type { Hono } from 'hono'
import type { ListedRun } from '../../store/listRuns.ts'
import type { LocalContext } from '../LocalContext.ts'
import { markExtension } from '../answers.ts'
import { findTable } from '../tables.ts'
import { fault } from '../faults.ts'

const date = z.iso
  .datetime()
  // Dates are compared as text, so each is spelt the same.
  .transform((text) => new Date(text).toISOString())

const querySchema = z.object({
  limit: z.coerce
    .number('limit must be a number.')
    .int('limit must be a whole number.')
    .min(1, 'limit must be at least 1.')
    .max(1_000, 'limit must be at most 1000.')
    .default(100),
  cursor: z.string().max(200).optional(),
  updated_since: z
    .union([z.literal(''), date], 'updated_since must be a date as the list gives it in as_of.')
    .optional(),
})

const cursorSchema = z.tuple([z.number(), z.string(), z.string()])

/** Extensions of the local Cloudsquid: the runs of a table, in pages and live; and the fields that it looks for. */
export function addListRoutes(app: Hono, { store }: LocalContext): void {
  const table = '/projects/:project/tables/:table'

  app.get(`${table}/runs`, markExtension, (c) => {
    const { id: tableId } = findTable(c.req.param())
    const { limit, cursor, updated_since: updatedSince } = readQuery(c.req.query())
    const lastChange = store.runs.listRuns.lastChange(tableId)
    const etag = `W/"${lastChange}"`
    // Of one address: as long as no run of the table has changed, so has no page of it.
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag })
    const after = cursor === undefined ? undefined : readCursor(cursor)
    const runs = store.runs.listRuns({ tableId, limit, updatedSince, after })
    const last = runs.length === limit ? runs.at(-1) : undefined
    // That of the first page: what changes while the others are read is told to who asks for it later.
    const asOf = after?.asOf ?? lastChange
    const rest = JSON.stringify({ next_cursor: last ? spellCursor(last, asOf) : null, as_of: asOf })
    return new Response(`{"runs":[${runs.map(spellRun).join(',')}],${rest.slice(1)}`, {
      headers: { 'content-type': 'application/json', 'cache-control': 'no-cache', etag },
    })
  })

  app.get(`${table}/fields`, markExtension, (c) => {
    const fields = findTable(c.req.param()).kind === 'extraction' ? Object.entries(fieldsOfInvoices) : []
    return c.json({ fields: fields.map(([name, type]) => ({ name, type })) })
  })
}

function readQuery(query: Record<string, string>): z.output<typeof querySchema> {
  const parsed = querySchema.safeParse(query)
  if (parsed.success) return parsed.data
  throw fault(400, parsed.error.issues.map(({ message }) => message).join(' '))
}

function spellCursor({ order, updatedAt }: ListedRun, asOf: string): string {
  return Buffer.from(JSON.stringify([order, updatedAt, asOf])).toString('base64url')
}

function readCursor(cursor: string): { order: number; updatedAt: string; asOf: string } {
  try {
    const [order, updatedAt, asOf] = cursorSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString()),
    )
    return { order, updatedAt, asOf }
  } catch (cause) {
    throw fault(
      400,
      'cursor is none that this list has given as next_cursor. Begin with the first page.',
      cause,
    )
  }
}

function spellRun(run: ListedRun): string {
  const rest = JSON.stringify({
    run_id: run.id,
    row_id: run.rowId,
    status: run.status,
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    filename: run.filename,
    mimetype: run.mimetype,
    size_bytes: run.sizeBytes,
    reasoning: run.reasoning,
    review: run.review,
    correction_count: run.correctionCount,
  })
  return `${rest.slice(0, -1)},"data":${run.scalarsText}}`
}

/**
 * The fields that every invoice ought to have, in the order in which they are read, and what kind of value each has; a table
 * of tasks has none of its own. What many do without (an order number, a BIC) is searched for and is not among them: a
 * screen that always says that something is missing is soon not looked at.
 */
const fieldsOfInvoices = {
  issuer: 'text',
  invoice_number: 'text',
  date: 'date',
  date_due: 'date',
  amount: 'number',
  amount_untaxed: 'number',
  amount_tax: 'number',
  currency: 'text',
}
