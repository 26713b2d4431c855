import { relative } from 'node:path'
import type { Env } from '../config/env.ts'

/** Says in a few words what stands behind the dashboard. Never the key. */
export function describeUpstream({ cloudsquid, dataFolder }: Env): string {
  if (cloudsquid !== undefined)
    return `works with Cloudsquid at ${new URL(cloudsquid.baseUrl).host}, project ${cloudsquid.projectName}`
  return `works with the local Cloudsquid, data in ${relative(process.cwd(), dataFolder) || '.'}`
}
