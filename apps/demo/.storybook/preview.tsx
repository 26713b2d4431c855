import type { Preview } from '@storybook/react-vite'
import { useLayoutEffect } from 'react'
import { Announcer } from '../src/components/feedback/Announcer.tsx'
import { UiEnvironmentProvider } from '../src/components/time/UiEnvironment.tsx'
import '../src/styles/tokens.css'
import '../src/styles/app.css'

/** The moment at which every story plays, so that no picture and no test depends on the day. */
const storyNowMs = Date.UTC(2026, 10, 12, 9, 42, 8)
const storyNow = () => storyNowMs

const preview: Preview = {
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'contrast', items: ['light', 'dark', 'auto'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light' },
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    backgrounds: { disable: true },
    controls: { expanded: true },
  },
  decorators: [
    function WithPage(Story, { globals, parameters }) {
      const theme: unknown = globals['theme']
      useLayoutEffect(() => {
        document.documentElement.classList.add('ru-root')
        document.documentElement.dataset['theme'] = String(theme)
        document.documentElement.lang = 'en'
      }, [theme])
      const { locale = 'en-GB', timeZone = 'Europe/Berlin', now = storyNow } = parameters
      return (
        <UiEnvironmentProvider locale={locale} timeZone={timeZone} now={now}>
          <Announcer>
            <Story />
          </Announcer>
        </UiEnvironmentProvider>
      )
    },
  ],
}

export default preview
