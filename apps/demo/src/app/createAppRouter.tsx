import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
  type RouterHistory,
} from '@tanstack/react-router'
import { runSorts, runStates } from 'cloudsquid-react-ui/controls'
import { z } from 'zod'
import { ErrorPage } from './pages/ErrorPage.tsx'
import { loadPage } from './pages/loadPage.ts'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { Shell } from './shell/Shell.tsx'

/** Which runs the list shows, and in which order: on every page, as the list stands beside every page. */
const listSearchSchema = z.object({
  state: z.enum(runStates).optional().catch(undefined),
  attention: z.literal(true).optional().catch(undefined),
  issuer: z.string().max(200).optional().catch(undefined),
  sort: z.enum(runSorts).optional().catch(undefined),
  reversed: z.literal(true).optional().catch(undefined),
})

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  validateSearch: listSearchSchema,
  search: { middlewares: [retainSearchParams(['state', 'attention', 'issuer', 'sort', 'reversed'])] },
})

const RunPage = lazyRouteComponent(
  loadPage(() => import('./pages/run/RunPage.tsx')),
  'RunPage',
)

/** From either page a run is what comes next; it is there by then, so that nothing waits and nothing shifts. */
const loadRunPage = () => void RunPage.preload?.()?.catch(() => {})

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  onEnter: loadRunPage,
  component: lazyRouteComponent(
    loadPage(() => import('./pages/StartPage.tsx')),
    'StartPage',
  ),
})

const runsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/runs',
  onEnter: loadRunPage,
  component: lazyRouteComponent(
    loadPage(() => import('./pages/RunsPage.tsx')),
    'RunsPage',
  ),
})

/** A view that nobody knows is no reason not to show the run, and neither is a field that the data lacks. */
const runSearchSchema = z.object({
  view: z.enum(['fields', 'table', 'json', 'changes']).optional().catch(undefined),
  /** The JSON pointer of the field that is shown in the document. */
  field: z.string().startsWith('/').optional().catch(undefined),
})

const runRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/runs/$projectName/$tableId/$runId',
  validateSearch: runSearchSchema,
  component: RunPage,
})

/** Which runs are counted is in the address. */
const insightsSearchSchema = z.object({
  days: z.number().int().min(1).max(3_650).optional().catch(undefined),
  tableId: z.string().min(1).optional().catch(undefined),
})

const insightsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/insights',
  validateSearch: insightsSearchSchema,
  component: lazyRouteComponent(
    loadPage(() => import('./pages/insights/InsightsPage.tsx')),
    'InsightsPage',
  ),
})

const routeTree = rootRoute.addChildren([startRoute, runsRoute, runRoute, insightsRoute])

/** Makes the dashboard's router: a run is an address, and so is the way its data is shown. */
export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    ...(history && { history }),
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })
}

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
