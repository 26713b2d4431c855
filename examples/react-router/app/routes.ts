import { index, route, type RouteConfig } from '@react-router/dev/routes'

export default [
  index('routes/home.tsx'),
  route('runs/:runId', 'routes/run.tsx'),
  route('suspense/:runId', 'routes/suspense.tsx'),
  route('api/*', 'routes/api.ts'),
] satisfies RouteConfig
