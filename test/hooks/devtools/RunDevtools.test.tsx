import { QueryClient } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { createRunClient, useRun } from 'cloudsquid-react'
import { createFlightRecorder, RunDevtools, runDevtoolsPlugin } from 'cloudsquid-react/devtools'
import { createScriptedApi, done } from 'cloudsquid-react/testing'
import { StrictMode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass } from '../../support/renderRun.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function build() {
  const api = createScriptedApi({ script: ['running', 'running', done()] })
  const queryClient = new QueryClient()
  const recorder = createFlightRecorder({ queryClient })
  const client = recorder.record(createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch }))
  return { api, queryClient, recorder, client }
}

/** Lets time pass, and React draw it. */
const draw = (ms: number) => act(() => pass(ms))

it('shows each poll of a followed run, and when the next is due and why, to its end', async () => {
  const { api, queryClient, recorder, client } = build()
  const ref = api.addRun()
  const { wrapper: Wrapper } = buildHarness({ client, queryClient })
  function Screen() {
    useRun(ref, { intervalMs: 4_000 })
    return <RunDevtools recorder={recorder} />
  }
  render(
    <StrictMode>
      <Wrapper>
        <Screen />
      </Wrapper>
    </StrictMode>,
  )
  await draw(1_000)
  expect(screen.getByRole('heading', { name: `Run 1: ${ref.runId}` })).toBeTruthy()
  // By the options of the component, which nobody told the panel.
  expect(screen.getByText(/The next poll is due in 3\.\d s: schedule\./)).toBeTruthy()
  await draw(8_000)
  expect(screen.getByText(/No poll: the run is final/)).toBeTruthy()
  expect(screen.getByText('3 polls in 8.00 s: 3 answered, 0 failed')).toBeTruthy()
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent)
  expect(rows).toEqual([
    'AskedWhyWaitedTookWhat came',
    '8.00 sschedule0.00 sdone',
    '4.00 sschedule0.00 srunning',
    '0.00 sfirst0.00 srunning',
  ])
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Clear' })))
  await draw(300)
  expect(screen.getByText(/No run was asked for yet/)).toBeTruthy()
})

it('draws a few times a second, however much is asked, and nothing once it is gone', async () => {
  const { api, recorder, client } = build()
  const drawn = vi.spyOn(recorder, 'nowMs')
  const { unmount } = render(<RunDevtools recorder={recorder} />)
  await draw(500)
  drawn.mockClear()
  const before = recorder.changeCount
  const refs = Array.from({ length: 40 }, () => api.addRun([done()]))
  const all = Promise.all(refs.map((ref) => client.getRun(ref)))
  await draw(4_000)
  await all
  expect(recorder.changeCount - before).toBeGreaterThan(100)
  expect(drawn.mock.calls.length).toBeLessThan(4_000 / 200)
  expect(drawn.mock.calls.length).toBeGreaterThan(3)
  unmount()
  expect(vi.getTimerCount()).toBe(0)
})

it('copies what was recorded, and shows it where the browser does not let it', async () => {
  const { api, recorder, client } = build()
  await client.getRun(api.addRun())
  await client.getRun(api.addRun())
  const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValueOnce()
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator) as object, { clipboard: { writeText } }))
  render(<RunDevtools recorder={recorder} />)
  const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await press('Copy this run')
  expect(JSON.parse(writeText.mock.calls[0]?.[0] ?? '')).toEqual(recorder.exportRecording([2]))
  expect(screen.getByText(/^Copied, \d+ kB\.$/)).toBeTruthy()
  writeText.mockRejectedValueOnce(new DOMException('Refused'))
  await press('Copy recording')
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The recording' })
  expect(JSON.parse(field.value)).toEqual(recorder.exportRecording())
  expect(field.ownerDocument.activeElement).toBe(field)
  vi.unstubAllGlobals()
})

it('is a plugin of TanStack Devtools, in their theme, of either form', () => {
  const { recorder } = build()
  const plugin = runDevtoolsPlugin(recorder)
  for (const given of ['dark', { theme: 'dark', devtoolsOpen: true }])
    expect(plugin.render(document.body, given).props).toMatchObject({ recorder, theme: 'dark' })
  expect(plugin.render(document.body).props).toMatchObject({ theme: undefined })
})
