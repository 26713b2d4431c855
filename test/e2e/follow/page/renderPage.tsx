import { dehydrate, QueryClient } from '@tanstack/react-query'
import { createRunClient, runQueryOptions } from 'cloudsquid-react'
import { renderToString } from 'react-dom/server'
import { FollowPage } from './FollowPage.tsx'
import type { FollowSetup } from './FollowSetup.ts'

/** Gives the page's HTML: rendered on the server if the setup says so, with what it reads there. */
export async function renderPage(setup: FollowSetup, origin: string): Promise<string> {
  const client = createRunClient({ ...setup.client, baseUrl: `${origin}/api`, scope: 'page' })
  const queryClient = new QueryClient()
  const refs = setup.rendered === 'prefetched' ? setup.watchers.map(({ ref }) => ref) : []
  await Promise.all(refs.map((ref) => queryClient.prefetchQuery(runQueryOptions(client, ref))))
  const state = dehydrate(queryClient)
  const html = setup.rendered
    ? renderToString(<FollowPage setup={setup} client={client} queryClient={queryClient} state={state} />)
    : ''
  const given = JSON.stringify({ setup, state }).replaceAll('<', String.raw`\u003c`)
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Follow</title><link rel="icon" href="data:,"></head>
  <body>
    <div id="root">${html}</div>
    <script type="application/json" id="given">${given}</script>
    <script type="module" src="/main.js"></script>
  </body>
</html>`
}
