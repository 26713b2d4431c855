import type { Hono } from 'hono'
import { localProject } from '../tables.ts'

/** `GET /projects`: a bare list. */
export function addProjectRoutes(app: Hono): void {
  app.get('/projects', (c) => c.json([localProject]))
}
