import { focusManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRunClient, RunClientProvider } from 'cloudsquid-react'
import { AppState, SafeAreaView } from 'react-native'
import { InvoiceReader } from './InvoiceReader'

// A device has no page that completes an address: that of your server, with the proxy, in full.
const client = createRunClient({ baseUrl: 'https://invoices.example/api' })
const queryClient = new QueryClient()

// Nothing is asked while the app is in the background, and at once when it is back.
focusManager.setEventListener((setFocused) => {
  const subscription = AppState.addEventListener('change', (state) => setFocused(state === 'active'))
  return () => subscription.remove()
})

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <RunClientProvider client={client}>
        <SafeAreaView>
          <InvoiceReader />
        </SafeAreaView>
      </RunClientProvider>
    </QueryClientProvider>
  )
}
