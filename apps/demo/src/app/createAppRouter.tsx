import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
  type RouterHistory,
} from '@tanstack/react-router'
import { runSorts, runStates } from 'cloudsquid-react-ui/controls'
import * as z from 'zod/mini'
import { ErrorPage } from './pages/ErrorPage.tsx'
import { loadPage } from './pages/loadPage.ts'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { Shell } from './shell/Shell.tsx'

/** What an address may say; what it says wrong it does not say. */
const perhaps = <TSchema extends z.ZodMiniType>(schema: TSchema) => z.catch(z.optional(schema), undefined)

/** Which runs the list shows, and in which order: on every page, as the list stands beside every page. */
const listSearchSchema = z.object({
  state: perhaps(z.enum(runStates)),
  attention: perhaps(z.literal(true)),
  issuer: perhaps(z.string().check(z.maxLength(200))),
  sort: perhaps(z.enum(runSorts)),
  reversed: perhaps(z.literal(true)),
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
  view: perhaps(z.enum(['fields', 'table', 'json', 'changes'])),
  /** The JSON pointer of the field that is shown in the document. */
  field: perhaps(z.string().check(z.startsWith('/'))),
})

const runRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/runs/$projectName/$tableId/$runId',
  validateSearch: runSearchSchema,
  component: RunPage,
})

/** Which runs are counted is in the address. */
const insightsSearchSchema = z.object({
  days: perhaps(z.int().check(z.gte(1), z.lte(3_650))),
  tableId: perhaps(z.string().check(z.minLength(1))),
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
