import { render } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { Announcer } from '../../../packages/ui/src/controls/feedback/Announcer.tsx'
import { UiEnvironmentProvider } from '../../../packages/ui/src/controls/time/UiEnvironment.tsx'
import { preloadParts } from '../../../packages/ui/src/fixtures/preloadParts.ts'
import '../../../apps/demo/src/styles/app.css'
import '../../../packages/ui/src/theme/tokens.css'

// As on a page that has been there for a moment.
await preloadParts()

/** Renders a part of the run screen with what stands above it on a page: the styles, a language, a voice. */
export function renderData(element: ReactElement) {
  document.documentElement.className = 'ru-root'
  document.documentElement.dataset['theme'] = 'light'
  return render(element, { wrapper: Page })
}

function Page({ children }: { children: ReactNode }) {
  return (
    <UiEnvironmentProvider locale="en-GB" timeZone="Europe/Berlin">
      <Announcer>{children}</Announcer>
    </UiEnvironmentProvider>
  )
}
