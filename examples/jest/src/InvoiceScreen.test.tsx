import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import { createRunClient, RunClientProvider } from 'cloudsquid-react'
import { createScriptedApi, done, httpError } from 'cloudsquid-react/testing'
import { InvoiceScreen } from './InvoiceScreen'

const api = createScriptedApi()
const client = createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch })

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  api.reset()
  jest.useRealTimers()
})

function renderScreen() {
  const ref = api.addRun(['pending', 'running', done({ invoice_number: 'A-7', total: 12 })])
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RunClientProvider client={client}>
        <InvoiceScreen runRef={ref} />
      </RunClientProvider>
    </QueryClientProvider>,
  )
  return ref
}

it('shows the data of a run that it follows', async () => {
  const ref = renderScreen()
  await act(() => jest.advanceTimersByTimeAsync(0))
  expect(screen.getByRole('status').textContent).toBe('pending')
  await act(() => jest.advanceTimersByTimeAsync(30_000))
  expect(screen.getByText('The total is 12.')).toBeTruthy()
  expect(api.count('getRun', ref.runId)).toBe(3)
})

it('gets over a server that is down for a moment', async () => {
  api.fault(httpError(503))
  renderScreen()
  await act(() => jest.advanceTimersByTimeAsync(60_000))
  expect(screen.getByText('The total is 12.')).toBeTruthy()
})
