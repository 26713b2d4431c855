import type * as z from 'zod'
import { maxSmallBodyBytes } from '../contract/limits.ts'
import { readBody } from './readBody.ts'
import { readJson } from './readJson.ts'

/** Reads and checks a body that carries no document. */
export async function readSmallBody<TSchema extends z.ZodType>(
  request: Request,
  schema: TSchema,
): Promise<z.output<TSchema>> {
  return readJson(new TextDecoder().decode(await readBody(request, maxSmallBodyBytes)), schema)
}
