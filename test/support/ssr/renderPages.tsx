import { dehydrate, QueryClient } from '@tanstack/react-query'
import { createRunClient, runQueryOptions } from 'cloudsquid-react'
import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { answers, renderTree, screens } from './Screens.tsx'

/** A page as a server sends it: what is in it, and what its cache held. */
export interface ServerPage {
  screen: string
  answer: string
  html: string
  state: string
}

/** Renders each screen for each answer, in Node and with no DOM, and writes all pages as JSON. Ends by itself. */
const pages: ServerPage[] = []
for (const [screen, Screen] of Object.entries(screens))
  for (const [answer, steps] of Object.entries(answers)) {
    let count = 0
    const last = { status: 200, body: '{"status":"running","row_id":"row-1"}' }
    const client = createRunClient({
      baseUrl: '/api',
      fetch: async () => {
        const { status, body } = steps[count] ?? last
        count += 1
        return new Response(body, { status })
      },
    })
    const queryClient = new QueryClient()
    const options = runQueryOptions(client, { projectName: 'local', tableId: 'table-1', runId: 'run-1' })
    // One page after the other.
    // oxlint-disable-next-line no-await-in-loop
    for (const _ of steps) await queryClient.fetchQuery({ ...options, staleTime: 0 }).catch(() => {})
    // oxlint-disable-next-line no-await-in-loop
    const html = await new Promise<string>((resolve, reject) => {
      const chunks: string[] = []
      const sink = new Writable({
        write(chunk: Buffer, _, next) {
          chunks.push(chunk.toString())
          next()
        },
        final(next) {
          resolve(chunks.join(''))
          next()
        },
      })
      const { pipe } = renderToPipeableStream(renderTree(Screen, { client, queryClient }), {
        onAllReady: () => pipe(sink),
        onShellError: reject,
        onError: () => {},
      })
    })
    pages.push({ screen, answer, html, state: JSON.stringify(dehydrate(queryClient)) })
  }
process.stdout.write(JSON.stringify(pages))
