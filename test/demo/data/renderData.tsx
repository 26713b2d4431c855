import { render } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { Announcer } from '../../../apps/demo/src/components/feedback/Announcer.tsx'
import { UiEnvironmentProvider } from '../../../apps/demo/src/components/time/UiEnvironment.tsx'
import '../../../apps/demo/src/styles/app.css'
import '../../../apps/demo/src/styles/tokens.css'

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
