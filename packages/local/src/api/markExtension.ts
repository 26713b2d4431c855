import { createMiddleware } from 'hono/factory'

const name = 'X-Cloudsquid-Extension'

/** Marks a route that this server has and Cloudsquid's documentation does not. */
export const markExtension = createMiddleware(async (context, next) => {
  await next()
  context.header(name, 'local')
})

/** Marks the answer of a documented route to something that the documentation has not. */
export function markAnswer(answer: Response): Response {
  answer.headers.set(name, 'local')
  return answer
}
