// Runs in a process of its own beside an installed package (platforms.test.ts): imports every entry, reads a run,
// renders it to a string, and prints what came of it. Plain JavaScript, so that nothing stands between it and Node.

const platform = process.argv[2]
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
  // It has these two and none of their members that are about a page, and lacks these two.
  Object.defineProperty(globalThis, 'window', { value: globalThis })
  Object.defineProperty(globalThis, 'navigator', { value: { product: 'ReactNative' } })
  delete AbortSignal.any
  delete AbortSignal.timeout
}

const { createElement, version } = await import('react')
const { renderToString } = await import('react-dom/server')
const { QueryClient, QueryClientProvider } = await import('@tanstack/react-query')
const {
  createRunClient,
  RunClientProvider,
  runQueryOptions,
  useExtraction,
  useRun,
  useStartRun,
  useUploadFile,
} = await import('cloudsquid-react')
const { createScriptedApi, done } = await import('cloudsquid-react/testing')
const { createRunProxy } = await import('cloudsquid-react/server')

const api = createScriptedApi()
const ref = api.addRun([done({ total: 12 })])
const client = createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch })
const queryClient = new QueryClient()

function Screen() {
  const { phase, run } = useRun(ref)
  const { step } = useExtraction(ref)
  const { progress } = useUploadFile(ref)
  const { status } = useStartRun(ref)
  return createElement('p', null, [phase, run?.data?.total, step, progress, status].join(', '))
}
const render = () =>
  renderToString(
    createElement(
      QueryClientProvider,
      { client: queryClient },
      createElement(RunClientProvider, { client }, createElement(Screen)),
    ),
  )

const first = render()
await queryClient.prefetchQuery(runQueryOptions(client, ref))
const prefetched = render()
const proxy = createRunProxy({ apiKey: 'key', authorize: () => false })
const { status } = await proxy(new Request('https://app.test/api/projects'))
// Where there is a window, unused queries are kept by a timer, and the timer would keep the process.
queryClient.clear()

process.stdout.write(JSON.stringify({ version, first, prefetched, proxyStatus: status, asked }))
