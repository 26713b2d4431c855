import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type LocalEnv, optional, readLocalEnv, SettingsError } from 'cloudsquid-local/serving'
import * as z from 'zod'

/** What the environment says, checked. */
export interface Env extends LocalEnv {
  /** Set when the dashboard works with the real Cloudsquid. */
  cloudsquid: CloudsquidAccess | undefined
  /** Whether a request for a run may wait for its change. */
  hasLongAnswers: boolean
}

export interface CloudsquidAccess {
  apiKey: string
  baseUrl: string
  projectName: string
  tableId: string
}

const demoSchema = z.object({
  CLOUDSQUID_API_KEY: optional(z.string().trim()),
  CLOUDSQUID_BASE_URL: optional(
    z.url({
      protocol: /^https?$/,
      error:
        'CLOUDSQUID_BASE_URL must be a full http or https address, for example https://api.cloudsquid.io/api.',
    }),
  ),
  CLOUDSQUID_PROJECT: optional(z.string().trim()),
  CLOUDSQUID_TABLE_ID: optional(
    z.guid('CLOUDSQUID_TABLE_ID must be the id of a table, a UUID as the Cloudsquid dashboard shows it.'),
  ),
  CLOUDSQUID_LONG_ANSWERS: optional(
    z.enum(
      ['0', '1'],
      'CLOUDSQUID_LONG_ANSWERS must be 1 (a request may wait for a change, the default) or 0 (all are answered at once).',
    ),
  ),
})

/**
 * Checks the environment once, at start.
 *
 * @throws SettingsError with one line for each variable that is wrong.
 */
export function readEnv(source: Record<string, string | undefined>, rootFolder: string): Env {
  const { more, ...local } = readLocalEnv(source, rootFolder, demoSchema)
  return { ...local, cloudsquid: readAccess(more), hasLongAnswers: more.CLOUDSQUID_LONG_ANSWERS !== '0' }
}

function readAccess(env: z.infer<typeof demoSchema>): CloudsquidAccess | undefined {
  if (env.CLOUDSQUID_API_KEY === undefined) return undefined
  const { CLOUDSQUID_PROJECT: projectName, CLOUDSQUID_TABLE_ID: tableId } = env
  if (projectName === undefined || tableId === undefined)
    throw new SettingsError(
      'CLOUDSQUID_API_KEY is set, so the dashboard would work with Cloudsquid, but CLOUDSQUID_PROJECT or CLOUDSQUID_TABLE_ID is not. Set both, or remove the key to work with the local Cloudsquid.',
    )
  return {
    apiKey: env.CLOUDSQUID_API_KEY,
    baseUrl: (env.CLOUDSQUID_BASE_URL ?? 'https://api.cloudsquid.io/api').replace(/\/+$/, ''),
    projectName,
    tableId,
  }
}

/** Adds the variables of `.env` in the folder, if there is one, to the process; what is set already stays. */
export function loadEnvFile(rootFolder: string): void {
  const path = join(rootFolder, '.env')
  if (existsSync(path)) process.loadEnvFile(path)
}
