import * as z from 'zod'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { type LocalEnv, optional, readLocalEnv } from '../serving/readLocalEnv.ts'
import { keySchema, type ServeArguments } from './readArguments.ts'

/** How a server starts: what the command line says, else the environment, else `.env`. */
export interface Settings extends LocalEnv {
  port: number
  /** The one that was chosen; undefined: one is made. */
  apiKey: string | undefined
}

const defaultPort = 5174
const keyEnvSchema = z.object({ CLOUDSQUID_LOCAL_KEY: optional(keySchema('CLOUDSQUID_LOCAL_KEY')) })

/**
 * Puts together how a server starts.
 *
 * @throws SettingsError with one line for each variable that is wrong.
 */
export function readSettings(
  given: ServeArguments,
  env: Record<string, string | undefined>,
  folder: string,
): Settings {
  const { more, ...local } = readLocalEnv({ ...readEnvFile(folder), ...env }, folder, keyEnvSchema)
  return {
    ...local,
    port: given.port ?? local.port ?? defaultPort,
    dataFolder: given.dataFolder === undefined ? local.dataFolder : resolve(folder, given.dataFolder),
    apiKey: given.apiKey ?? more.CLOUDSQUID_LOCAL_KEY,
  }
}

/** Of an app's `.env` only what is meant for this server: its `PORT`, say, is the app's own. */
function readEnvFile(folder: string): Record<string, string | undefined> {
  const path = join(folder, '.env')
  if (!existsSync(path)) return {}
  const variables = Object.entries(parseEnv(readFileSync(path, 'utf8')))
  return Object.fromEntries(variables.filter(([name]) => name.startsWith('CLOUDSQUID_LOCAL_')))
}
