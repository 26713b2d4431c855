import { resolve } from 'node:path'
import * as z from 'zod'

/** What the environment says of a server in front of the local Cloudsquid, checked. */
export interface LocalEnv {
  /** Undefined when the environment does not say; each server has a default of its own. */
  port: number | undefined
  /** The folder of the database and the documents. */
  dataFolder: string
  areLocalUrisAllowed: boolean
  /** Undefined: the default of `createLocalCloudsquid`. */
  readTimeoutMs: number | undefined
}

/** Says in words what is wrong with the settings of a start; its message never holds a value, since a key could be one. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

const blankIsAbsent = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value

/** A setting that is there or not; blank is not. */
export function optional<TSchema extends z.ZodType>(schema: TSchema) {
  return z.preprocess(blankIsAbsent, schema.optional())
}

/** A port, under the name that the setting has where it was given. */
export function portSchema(name: string) {
  const noNumber = `${name} must be a number, for example 5174.`
  return z
    .string()
    .trim()
    .min(1, noNumber)
    .pipe(
      z.coerce
        .number<string>(noNumber)
        .int(`${name} must be a whole number.`)
        .min(0, `${name} must be between 0 and 65535.`)
        .max(65_535, `${name} must be between 0 and 65535.`),
    )
}

const noTime =
  'CLOUDSQUID_LOCAL_READ_TIMEOUT_MS must be a whole number from 1000 to 3600000, for example 60000.'

const localSchema = z.object({
  PORT: optional(portSchema('PORT')),
  CLOUDSQUID_LOCAL_DATA: optional(z.string().trim()),
  CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS: optional(
    z.enum(
      ['0', '1'],
      'CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS must be 1 (allowed) or 0 (refused, the default).',
    ),
  ),
  CLOUDSQUID_LOCAL_READ_TIMEOUT_MS: optional(
    z.coerce.number(noTime).int(noTime).min(1_000, noTime).max(3_600_000, noTime),
  ),
})

/**
 * Checks the environment once, at start.
 *
 * @param more - What else the server reads of it; comes back as `more`.
 * @throws SettingsError with one line for each variable that is wrong.
 */
export function readLocalEnv<TMore>(
  source: Record<string, string | undefined>,
  rootFolder: string,
  more: z.ZodType<TMore>,
): LocalEnv & { more: TMore } {
  const local = localSchema.safeParse(source)
  const other = more.safeParse(source)
  if (!local.success || !other.success)
    throw new SettingsError(
      [local, other].flatMap(({ error }) => error?.issues.map(({ message }) => message) ?? []).join('\n'),
    )
  return {
    port: local.data.PORT,
    dataFolder: resolve(rootFolder, local.data.CLOUDSQUID_LOCAL_DATA ?? '.cloudsquid'),
    areLocalUrisAllowed: local.data.CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS === '1',
    readTimeoutMs: local.data.CLOUDSQUID_LOCAL_READ_TIMEOUT_MS,
    more: other.data,
  }
}
