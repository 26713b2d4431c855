import { projectsSchema, type Project } from '../contract/answerSchemas.ts'
import { endpoints } from '../contract/endpoints.ts'
import { RunContractError } from './errors.ts'
import type { RequestOptions, RunClient } from './RunClient.ts'

/** Lists the organisation's projects: `GET /projects`. The key need not reach all of them (contract row 23). */
export async function listProjects(client: RunClient, options: RequestOptions = {}): Promise<Project[]> {
  const subject = 'Listing the projects'
  const { body } = await client.request({ path: endpoints.projects(), subject, ...options })
  const parsed = projectsSchema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new RunContractError(subject, 'is not a list of projects')
}
