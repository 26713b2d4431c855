import * as z from 'zod/mini'
import { isJsonObject } from '../contract/JsonValue.ts'
import { failureCodes, pollCauses, recordedStatuses, type Recording, recordingVersion } from './Recording.ts'

/** Longer than anybody records, and shorter than a timer can be. */
const longestMs = 2 ** 31 - 1
const mostEntries = 100_000

const time = z.int().check(z.minimum(0), z.maximum(longestMs))
const count = z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER))
const list = <TItem extends z.ZodMiniType>(item: TItem) => z.array(item).check(z.maxLength(mostEntries))

const pollSchema = z.object({
  askedMs: time,
  why: z.enum(pollCauses),
  heldMs: z.optional(time),
  heldBy: z.optional(z.enum(['budget', '429'])),
  sentMs: z.optional(time),
  endedMs: z.optional(time),
  status: z.optional(z.enum(recordedStatuses)),
  failure: z.optional(z.enum(failureCodes)),
  // What no HTTP answer can have would stop the replay.
  httpStatus: z.optional(z.int().check(z.minimum(300), z.maximum(599))),
  hintMs: z.optional(z.number().check(z.minimum(0), z.maximum(longestMs))),
  isGivenUp: z.optional(z.boolean()),
})

const recordingSchema: z.ZodMiniType<Recording> = z.object({
  kind: z.literal('cloudsquid-recording'),
  version: z.literal(recordingVersion),
  lengthMs: time,
  surroundings: list(z.object({ atMs: time, here: z.enum(['here', 'hidden', 'offline']) })),
  runs: list(
    z.object({
      run: count,
      table: count,
      seed: z.int().check(z.minimum(0), z.maximum(2 ** 32 - 1)),
      lostPolls: count,
      polls: list(pollSchema),
    }),
  ),
})

/**
 * Reads a recording that came from elsewhere: what `exportRecording` gave, or its JSON as text. Of what it has beyond that,
 * nothing is kept.
 *
 * @throws Error saying what is wrong with it, without a word of it.
 */
export function parseRecording(given: unknown): Recording {
  const value = typeof given === 'string' ? parseJson(given) : given
  if (!isJsonObject(value) || value['kind'] !== 'cloudsquid-recording')
    throw new Error(
      'This is no recording, so there is nothing to replay. Pass what "Copy recording" copied, or what exportRecording() gave.',
    )
  const { version } = value
  if (typeof version === 'number' && version > recordingVersion)
    throw new Error(
      `The recording is of version ${version}, and this package reads version ${recordingVersion}. Update cloudsquid-react.`,
    )
  let path: string | undefined
  try {
    const parsed = recordingSchema.safeParse(value)
    if (parsed.success) return parsed.data
    path = parsed.error.issues[0]?.path.join('.')
  } catch {
    // So much is wrong that not even the list of it can be made.
  }
  throw new Error(`The recording is damaged at ${path || 'its top'}, so it is not replayed. Copy it anew.`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
