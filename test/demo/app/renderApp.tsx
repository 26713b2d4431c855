import { notifyManager } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { act, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createScriptedApi, type ScriptedApi } from 'cloudsquid-react/testing'
import { StrictMode } from 'react'
import { vi } from 'vitest'
import { App } from '../../../apps/demo/src/app/App.tsx'
import { type AppRouter, createAppRouter } from '../../../apps/demo/src/app/createAppRouter.tsx'
import { createAppServices } from '../../../apps/demo/src/app/createAppServices.ts'
import { createQueryClient } from '../../../apps/demo/src/app/createQueryClient.ts'
import {
  startDashboardServer,
  type DashboardServer,
  type DashboardServerOptions,
} from '../../../apps/demo/src/app/fixtures/startDashboardServer.ts'

// By itself it waits for a timer of 0 ms, which fake timers put off to the next millisecond.
notifyManager.setScheduler(queueMicrotask)

export interface RenderAppOptions extends DashboardServerOptions {
  /** Where the browser is. */
  path?: string
  api?: ScriptedApi
}

export interface RenderedApp {
  api: ScriptedApi
  server: DashboardServer
  user: ReturnType<typeof userEvent.setup>
  /** The address as the browser shows it. */
  address: () => string
  back: () => void
}

/** Renders the whole dashboard over a scripted API. Wants fake timers; {@link pass} moves them. */
export async function renderApp(options: RenderAppOptions = {}): Promise<RenderedApp> {
  const { path = '/', api = createScriptedApi(), ...serverOptions } = options
  const server = startDashboardServer(api, serverOptions)
  const services = createAppServices({
    client: { baseUrl: api.baseUrl, fetch: api.fetch },
    fetch: server.fetch,
    root: document.documentElement,
  })
  const history = createMemoryHistory({ initialEntries: [path] })
  const router = createAppRouter(history)
  await loadPages(router)
  const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTimeAsync(ms) })
  render(
    <StrictMode>
      <App services={services} queryClient={createQueryClient()} router={router} />
    </StrictMode>,
  )
  await pass(0)
  return { api, server, user, address: () => history.location.href, back: () => history.back() }
}

/** Waits for what is loaded on demand, such as a dialog that was just asked for: it comes by no clock. */
export async function loaded(): Promise<void> {
  await act(() => vi.dynamicImportSettled())
  await pass(1_000)
}

/** Loads what a browser would load on the way: it comes by no clock that a test could move. */
async function loadPages({ routesById }: AppRouter): Promise<void> {
  const pages: { options: { component?: { preload?: () => Promise<unknown> | void } } }[] =
    Object.values(routesById)
  await Promise.all(pages.map(async ({ options }) => options.component?.preload?.()))
}

/** Lets time pass, with everything that React is told in it. */
export async function pass(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms)
    for (let turn = 0; turn < 20; turn += 1) await vi.advanceTimersByTimeAsync(0)
  })
}
