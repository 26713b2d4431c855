import type * as z from 'zod'
import { parseKeepingDigits } from '../contract/parseKeepingDigits.ts'
import { maxSmallBodyBytes } from '../contract/limits.ts'
import { readBody } from './readBody.ts'
import { fault } from './fault.ts'

/**
 * Parses the text of a body and checks it.
 *
 * @param read - `JSON.parse` for bodies of megabytes in which no number matters.
 * @throws HTTPException 400 with a sentence for each thing that is wrong; it never quotes what was sent.
 */
export function readJson<TSchema extends z.ZodType>(
  text: string,
  schema: TSchema,
  read: (text: string) => unknown = (json) => parseKeepingDigits(json),
): z.output<TSchema> {
  const parsed = schema.safeParse(parse(text, read))
  if (parsed.success) return parsed.data
  throw fault(400, describeIssues(parsed.error.issues))
}

function parse(text: string, read: (text: string) => unknown): unknown {
  try {
    return read(text)
  } catch {
    throw fault(400, 'The body is not JSON. Send a JSON object with Content-Type: application/json.')
  }
}

function describeIssues(issues: z.core.$ZodIssue[]): string {
  return issues
    .slice(0, 5)
    .map(({ path, message }) =>
      path.length > 0 && message.startsWith('Invalid input') ? `${path.join('.')}: ${message}.` : message,
    )
    .join(' ')
}

/** Reads and checks a body that carries no document. */
export async function readSmallBody<TSchema extends z.ZodType>(
  request: Request,
  schema: TSchema,
): Promise<z.output<TSchema>> {
  return readJson(new TextDecoder().decode(await readBody(request, maxSmallBodyBytes)), schema)
}
