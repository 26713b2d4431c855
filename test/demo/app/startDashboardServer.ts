import { approved, type ScriptedApi } from 'cloudsquid-react/testing'
import type { Dashboard } from '../../../apps/demo/src/app/dashboard/dashboardSchema.ts'

export interface DashboardServerOptions {
  /** What differs in the server's setup. */
  dashboard?: Partial<Dashboard>
  /** Answers in place of the server, or gives `undefined` to leave it alone. */
  answer?: (request: Request) => Response | Promise<Response> | undefined
}

export interface DashboardServer {
  fetch: typeof globalThis.fetch
  /** The reviews that came in, as they were sent. */
  reviews: unknown[]
}

const samples = [
  {
    file: 'invoice.pdf',
    mimetype: 'application/pdf',
    bytes: 12_345,
  },
]

/** Answers what the dashboard asks its own server: setup, samples, and the extension that stores reviews. */
export function startDashboardServer(api: ScriptedApi, options: DashboardServerOptions): DashboardServer {
  const reviews: unknown[] = []
  const dashboard: Dashboard = {
    upstream: 'local',
    projectName: 'demo',
    tableId: 'table-1',
    canReview: true,
    canPreview: true,
    maxFileBytes: 1_000_000,
    ...options.dashboard,
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    const own = await options.answer?.(request)
    if (own) return own
    if (pathname === '/api/dashboard') return Response.json(dashboard)
    if (pathname === '/samples/samples.json') return Response.json(samples)
    if (pathname === '/samples/invoice.pdf') return new Response('%PDF-1.7')
    const runId = pathname.match(/\/run\/([^/]+)\/review$/)?.[1]
    if (request.method !== 'PUT' || runId === undefined) return new Response('', { status: 404 })
    const review = (await request.json()) as { comment: string; reviewed_by: string }
    reviews.push(review)
    api.review(runId, { ...approved(review.reviewed_by), comment: review.comment })
    return Response.json({ status: 'done' })
  }

  return {
    reviews,
    fetch: async (input, init) => {
      const url = input instanceof Request ? input : new URL(input, 'http://dashboard.test')
      return answer(new Request(url, init))
    },
  }
}
