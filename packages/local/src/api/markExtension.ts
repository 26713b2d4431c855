import { createMiddleware } from 'hono/factory'

/** Marks a route that this server has and Cloudsquid's documentation does not. */
export const markExtension = createMiddleware(async (context, next) => {
  await next()
  context.header('X-Cloudsquid-Extension', 'local')
})
