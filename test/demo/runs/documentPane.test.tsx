import { QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import { createScriptedApi } from 'cloudsquid-react/testing'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { AppServicesProvider } from '../../../apps/demo/src/app/AppServices.tsx'
import { createAppServices } from '../../../apps/demo/src/app/createAppServices.ts'
import { createQueryClient } from '../../../apps/demo/src/app/createQueryClient.ts'
import { DashboardContext } from '../../../apps/demo/src/app/dashboard/useDashboard.ts'
import type { Dashboard } from '../../../apps/demo/src/app/dashboard/dashboardSchema.ts'
import { useDocumentPane } from '../../../apps/demo/src/app/pages/run/document/useDocumentPane.ts'
import type { RunSearch } from '../../../apps/demo/src/app/pages/run/useRunSearch.ts'
import type { ShownRun } from '../../../apps/demo/src/app/pages/run/useShownRun.ts'
import { stubBrowser } from '../app/stubBrowser.ts'

const search: RunSearch = { view: 'fields', setView() {}, field: undefined, setField() {} }

describe('the pane with the document', () => {
  stubBrowser()

  it('leads values to their places by one object, however often the page makes its list of files', () => {
    const api = createScriptedApi()
    const ref = api.addRun()
    const services = createAppServices({
      client: { baseUrl: api.baseUrl, fetch: api.fetch },
      fetch: api.fetch,
      root: document.documentElement,
    })
    const queryClient = createQueryClient()
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queryClient}>
        <AppServicesProvider services={services}>
          <DashboardContext value={{ canPreview: true } as Dashboard}>{children}</DashboardContext>
        </AppServicesProvider>
      </QueryClientProvider>
    )
    const shown = () => ({ ref, files: [{ id: 'row-1', name: 'invoice.txt' }] }) as unknown as ShownRun
    const { result, rerender } = renderHook(() => useDocumentPane(shown(), search), { wrapper })
    const { evidence } = result.current
    expect(evidence).toBeDefined()
    rerender()
    expect(result.current.evidence).toBe(evidence)
  })
})
