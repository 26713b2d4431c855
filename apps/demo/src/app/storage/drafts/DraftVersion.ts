import * as z from 'zod/mini'
import type { ReviewDraft } from 'cloudsquid-react-ui'
import { parseJson } from '../parseJson.ts'

/** One state of a draft as one page wrote it. It never changes: a change is another version that replaces it. */
export interface DraftVersion {
  id: string
  /** The run that it is for. */
  run: string
  savedAtMs: number
  draft: ReviewDraft
  /** The versions that this one was made from. */
  replaces: readonly string[]
  /** The versions that somebody saw beside this one, and gave up for it. */
  settles: readonly string[]
}

const operation = z.union([
  z.object({ op: z.enum(['test', 'add', 'replace']), path: z.string(), value: z.json() }),
  z.object({ op: z.literal('remove'), path: z.string() }),
  z.object({ op: z.enum(['move', 'copy']), from: z.string(), path: z.string() }),
])
const step = z.looseObject({ patch: z.array(operation) })
const optional = <TSchema extends z.ZodMiniType>(schema: TSchema) => z.catch(z.optional(schema), undefined)

/** What cannot be read of it is left out; the comment stays. */
const draftSchema = z.looseObject({
  decision: optional(z.enum(['approve', 'reject'])),
  comment: z.string(),
  corrections: optional(z.looseObject({ done: z.array(step), undone: z.array(step) })),
  lookedAt: optional(z.record(z.string(), z.string())),
  accepted: optional(z.array(z.looseObject({ pointer: z.string(), code: z.string(), reason: z.string() }))),
  seenReviewDate: optional(z.string()),
  decidedAtMs: optional(z.number()),
  skippedAtMs: optional(z.number()),
  skipNote: optional(z.string()),
})

const versionSchema = z.object({
  version: z.literal(2),
  id: z.string(),
  run: z.string(),
  savedAtMs: z.number(),
  draft: draftSchema,
  replaces: z.array(z.string()),
  settles: z.array(z.string()),
})

const olderSchema = z.object({
  version: z.literal(1),
  drafts: z.array(z.object({ key: z.string(), draft: draftSchema })),
})

/** Reads a stored version, which anybody may have written. */
export function parseVersion(text: string): DraftVersion | undefined {
  const { version: _version, ...found } = versionSchema.safeParse(parseJson(text)).data ?? {}
  return 'id' in found ? found : undefined
}

/** Spells a version as it is stored. */
export function printVersion(version: DraftVersion): string {
  return JSON.stringify({ version: 2, ...version })
}

/** Reads what earlier versions of the dashboard kept: the drafts of all runs in one value. */
export function parseOlderDrafts(text: string): DraftVersion[] | undefined {
  return olderSchema.safeParse(parseJson(text)).data?.drafts.map(({ key, draft }) => ({
    // By what it says: the same from whichever tab moves it, and another one if an older tab still writes.
    id: `older.${encodeURIComponent(`${draft.decision ?? ''}.${draft.comment}`)}`,
    run: key,
    savedAtMs: 0,
    draft,
    replaces: [],
    settles: [],
  }))
}
