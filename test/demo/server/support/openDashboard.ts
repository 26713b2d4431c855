import { onTestFinished } from 'vitest'
import { readEnv } from '../../../../apps/demo/server/config/env.ts'
import {
  createDashboardApi,
  type DashboardApi,
  type DashboardApiOptions,
} from '../../../../apps/demo/server/dashboard/createDashboardApi.ts'
import { type Call, createCaller } from '../../../local/support/createCaller.ts'
import { temporaryFolder } from '../../../local/support/temporaryFolder.ts'

/** Opens the dashboard's API in this process, as its environment says. */
export function openDashboard(
  source: Record<string, string> = {},
  options: DashboardApiOptions = {},
): { api: DashboardApi; call: Call } {
  const env = readEnv({ CLOUDSQUID_LOCAL_DATA: temporaryFolder(), ...source }, '.')
  const api = createDashboardApi(env, { local: { minPendingMs: 0, minRunMs: 0, concurrency: 2 }, ...options })
  onTestFinished(() => api.close())
  return { api, call: createCaller('http://127.0.0.1:5173/api', {}, api.fetch) }
}
