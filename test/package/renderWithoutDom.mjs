// Runs in a process of its own beside an installed package (platforms.test.ts): imports every entry, renders every
// hook on a server, and prints what came of it. Plain JavaScript, so that nothing stands between it and Node.
import { createRequire } from 'node:module'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'

const [, , platform, way] = process.argv
const require = createRequire(import.meta.url)
/** All in one way: TanStack Query is another copy for `import` than for `require`, as this package is. */
const load = (name) => (way === 'require' ? require(name) : import(name))
const browserNames = ['window', 'document', 'navigator', 'addEventListener', 'XMLHttpRequest', 'localStorage']

/** Where the package asked for a name of a browser, be it by `typeof`. */
const asked = []

function takeAway(name) {
  const get = () => {
    const caller = new Error().stack.split('\n')[2] ?? ''
    if (caller.includes('/cloudsquid-react/')) asked.push(`${name} ${caller.trim()}`)
    return undefined
  }
  Object.defineProperty(globalThis, name, { configurable: true, get })
}

for (const name of browserNames) takeAway(name)
if (platform === 'React Native') {
  // It has these two without what is in them about a page, and lacks the two parts of AbortSignal.
  Object.defineProperty(globalThis, 'window', { value: globalThis })
  Object.defineProperty(globalThis, 'navigator', { value: { product: 'ReactNative' } })
  delete AbortSignal.any
  delete AbortSignal.timeout
}

const { createElement, Suspense, version } = await load('react')
const { renderToPipeableStream, renderToString } = await load('react-dom/server')
const { QueryClient, QueryClientProvider } = await load('@tanstack/react-query')
const manifest = require('cloudsquid-react/package.json')
const entries = Object.keys(manifest.exports).filter((entry) => !entry.endsWith('.json'))
for (const entry of entries) await load(`cloudsquid-react${entry.slice(1)}`)

const hooks = await load('cloudsquid-react')
const { createScriptedApi, done } = await load('cloudsquid-react/testing')
const api = createScriptedApi()
const ref = api.addRun([done({ total: 12 })])
const client = hooks.createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch })

/** What each hook has to show. */
const uses = {
  useExtraction: () => hooks.useExtraction(ref).step,
  useReview: () => hooks.useReview(ref, { submit: () => Promise.reject(new Error('not asked')) }).state,
  useRun: () => hooks.useRun(ref).phase,
  useRunClient: () => hooks.useRunClient() === client,
  useRuns: () => hooks.useRuns([ref]).runs.map(({ phase }) => phase),
  useStartRun: () => hooks.useStartRun(ref).status,
  useSuspenseRun: () => hooks.useSuspenseRun(ref).run.data.total,
  useUploadFile: () => hooks.useUploadFile(ref).progress,
}
const untried = Object.keys(hooks).filter((name) => /^use[A-Z]/.test(name) && !(name in uses))

function toComponent(useValue) {
  return function Shown() {
    return createElement('p', null, String(useValue()))
  }
}

function buildApp(queryClient) {
  const shown = Object.entries(uses).map(([key, useValue]) =>
    createElement(Suspense, { key }, createElement(toComponent(useValue))),
  )
  const inner = createElement(hooks.RunClientProvider, { client }, shown)
  return createElement(QueryClientProvider, { client: queryClient }, inner)
}

function readShown(html) {
  const values = [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, value]) => value)
  return Object.fromEntries(Object.keys(uses).map((name, index) => [name, values[index]]))
}

async function streamApp(queryClient) {
  const output = new PassThrough()
  const stream = renderToPipeableStream(buildApp(queryClient), { onAllReady: () => stream.pipe(output) })
  return readShown(await text(output))
}

const cold = new QueryClient()
const streamed = await streamApp(cold)
const warm = new QueryClient()
await warm.prefetchQuery(hooks.runQueryOptions(client, ref))
const prefetched = readShown(renderToString(buildApp(warm)))
// Where there is a window, unused queries are kept by a timer, and the timer would keep the process.
for (const queryClient of [cold, warm]) queryClient.clear()

process.stdout.write(JSON.stringify({ version, entries, untried, streamed, prefetched, asked }))
