import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, createServer, type InlineConfig } from 'vite'
import { sourceAliases } from '../../../sourceAliases.ts'
import type * as RenderModule from './page/renderPage.tsx'

const config: InlineConfig = {
  configFile: false,
  root: fileURLToPath(new URL('page', import.meta.url)),
  mode: 'development',
  logLevel: 'error',
  // The development React, which alone mounts twice under StrictMode and speaks of hydration mismatches.
  define: { 'process.env.NODE_ENV': '"development"' },
  resolve: { alias: sourceAliases },
  plugins: [react()],
}

/** The page that follows runs, as the server sends it. */
export interface BuiltPage {
  script: string
  render: typeof RenderModule.renderPage
}

/** Builds the page from the package's source: into one script, so that a test opens it with one request more. */
export async function buildPage(): Promise<BuiltPage> {
  const built = await build({
    ...config,
    build: { write: false, minify: false, rolldownOptions: { input: 'main.tsx' } },
  })
  const [script] = 'output' in built ? built.output : []
  if (!script) throw new Error('Vite built no script from the page.')
  const server = await createServer({ ...config, server: { middlewareMode: true, ws: false, watch: null } })
  const { renderPage } = (await server.ssrLoadModule('/renderPage.tsx')) as typeof RenderModule
  await server.close()
  return { script: script.code, render: renderPage }
}
