import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'

/** What the environment says, checked. */
export interface Env {
  /** Undefined when the environment does not say; each entry has a default of its own. */
  port: number | undefined
  /** The folder of the local Cloudsquid's database and files. */
  dataFolder: string
  areLocalUrisAllowed: boolean
  /** The key of `npm run cloudsquid`; undefined: a random one is made at start. */
  localKey: string | undefined
  /** Set when the dashboard works with the real Cloudsquid. */
  cloudsquid: CloudsquidAccess | undefined
}

export interface CloudsquidAccess {
  apiKey: string
  baseUrl: string
  projectName: string
  tableId: string
}

const blankIsAbsent = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value
const text = z.preprocess(blankIsAbsent, z.string().trim().optional())

const envSchema = z.object({
  PORT: z.preprocess(
    blankIsAbsent,
    z.coerce
      .number('PORT must be a number, for example 5173.')
      .int('PORT must be a whole number.')
      .min(0, 'PORT must be between 0 and 65535.')
      .max(65_535, 'PORT must be between 0 and 65535.')
      .optional(),
  ),
  CLOUDSQUID_API_KEY: text,
  CLOUDSQUID_BASE_URL: z.preprocess(
    blankIsAbsent,
    z
      .url({
        protocol: /^https?$/,
        error:
          'CLOUDSQUID_BASE_URL must be a full http or https address, for example https://api.cloudsquid.io/api.',
      })
      .default('https://api.cloudsquid.io/api'),
  ),
  CLOUDSQUID_PROJECT: text,
  CLOUDSQUID_TABLE_ID: z.preprocess(
    blankIsAbsent,
    z
      .guid('CLOUDSQUID_TABLE_ID must be the id of a table, a UUID as the Cloudsquid dashboard shows it.')
      .optional(),
  ),
  CLOUDSQUID_LOCAL_DATA: text,
  CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS: z.preprocess(
    blankIsAbsent,
    z
      .enum(
        ['0', '1'],
        'CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS must be 1 (allowed) or 0 (refused, the default).',
      )
      .default('0'),
  ),
  CLOUDSQUID_LOCAL_KEY: z.preprocess(
    blankIsAbsent,
    z.string().trim().min(8, 'CLOUDSQUID_LOCAL_KEY must have at least 8 characters.').optional(),
  ),
})

/** Says in words what is wrong with the environment; its message never holds a value, since a key could be one. */
class EnvError extends Error {
  override name = 'EnvError'
}

/**
 * Checks the environment once, at start.
 *
 * @throws EnvError with one line for each variable that is wrong.
 */
export function readEnv(source: Record<string, string | undefined>, rootFolder: string): Env {
  const parsed = envSchema.safeParse(source)
  if (!parsed.success) throw new EnvError(parsed.error.issues.map(({ message }) => message).join('\n'))
  const env = parsed.data
  return {
    port: env.PORT,
    dataFolder: resolve(rootFolder, env.CLOUDSQUID_LOCAL_DATA ?? '.cloudsquid'),
    areLocalUrisAllowed: env.CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS === '1',
    localKey: env.CLOUDSQUID_LOCAL_KEY,
    cloudsquid: readAccess(env),
  }
}

function readAccess(env: z.infer<typeof envSchema>): CloudsquidAccess | undefined {
  if (env.CLOUDSQUID_API_KEY === undefined) return undefined
  const { CLOUDSQUID_PROJECT: projectName, CLOUDSQUID_TABLE_ID: tableId } = env
  if (projectName === undefined || tableId === undefined)
    throw new EnvError(
      'CLOUDSQUID_API_KEY is set, so the dashboard would work with Cloudsquid, but CLOUDSQUID_PROJECT or CLOUDSQUID_TABLE_ID is not. Set both, or remove the key to work with the local Cloudsquid.',
    )
  return {
    apiKey: env.CLOUDSQUID_API_KEY,
    baseUrl: env.CLOUDSQUID_BASE_URL.replace(/\/+$/, ''),
    projectName,
    tableId,
  }
}

/** Adds the variables of `.env` in the folder, if there is one, to the process; what is set already stays. */
export function loadEnvFile(rootFolder: string): void {
  const path = join(rootFolder, '.env')
  if (existsSync(path)) process.loadEnvFile(path)
}
