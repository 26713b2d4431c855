import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'cloudsquid-react-ui/styles.css'
import '../styles/app.css'
import { loadLabels } from '../labels/loadLabels.ts'
import { App } from './App.tsx'
import { createAppRouter } from './createAppRouter.tsx'
import { createAppServices } from './createAppServices.ts'
import { createQueryClient } from './createQueryClient.ts'
import { localeFor } from './language/localeFor.ts'

const services = createAppServices({
  client: { baseUrl: '/api' },
  fetch: (input, init) => globalThis.fetch(input, init),
  root: document.documentElement,
  isDevelopment: import.meta.env.DEV,
})
const queryClient = createQueryClient()
const router = createAppRouter()

// So that the first screen speaks the reader's language; without its words it speaks English.
const locale = localeFor(services.language.getSnapshot().value, navigator.languages)
await loadLabels(locale).catch(() => {})

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no element with the id "root".')
createRoot(element).render(
  <StrictMode>
    <App services={services} queryClient={queryClient} router={router} />
  </StrictMode>,
)
