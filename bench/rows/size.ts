import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { round, type Table } from '../Table.ts'

const root = new URL('../..', import.meta.url).pathname
const entries: [string, string][] = [
  [
    'ours: useRun, provider and client',
    `export { useRun, RunClientProvider, createRunClient } from '${root}packages/hooks/src/index.ts'`,
  ],
  ['SWR', `export { default } from 'swr'`],
  [
    'RTK Query',
    `export { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react'; export { configureStore } from '@reduxjs/toolkit'; export { Provider } from 'react-redux'`,
  ],
  ['ahooks, useRequest', `export { useRequest } from 'ahooks'`],
  ['Trigger.dev, useRun', `export { useRun, TriggerAuthContext } from '@trigger.dev/react-hooks'`],
  ['TanStack Query', `export { useQuery, QueryClient, QueryClientProvider } from '@tanstack/react-query'`],
]

/** What each adds to a page that has React; ours also needs TanStack Query. */
export async function sizeTable(): Promise<Table> {
  const rows: Table['rows'] = []
  for (const [name, code] of entries) {
    const own = name.startsWith('ours') ? ['@tanstack/react-query'] : []
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      root: new URL('..', import.meta.url).pathname,
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === 'virtual:entry' ? `${root}bench/entry.ts` : undefined),
          load: (id) => (id.endsWith('bench/entry.ts') ? code : undefined),
        },
      ],
      build: {
        write: false,
        modulePreload: false,
        rollupOptions: {
          input: 'virtual:entry',
          external: ['react', 'react-dom', 'react/jsx-runtime', ...own],
          preserveEntrySignatures: 'strict',
        },
      },
    })
    const [{ output }] = [
      Array.isArray(built) ? built[0]! : (built as { output: { type: string; code?: string }[] }),
    ]
    const bytes = gzipSync(output.map((one) => ('code' in one ? one.code : '')).join(''), { level: 9 }).length
    rows.push([name, bytes.toLocaleString('en'), round(bytes / 1_024)])
  }
  return {
    title: 'Size',
    about:
      'Bundled by Vite for production, gzip at its best, React left out. Ours needs TanStack Query beside it, which is a row of its own.',
    head: ['what', 'bytes', 'KiB'],
    rows,
  }
}
