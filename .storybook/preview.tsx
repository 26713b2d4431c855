import { DirectionProvider } from '@base-ui/react/direction-provider'
import type { Preview } from '@storybook/react-vite'
import { useLayoutEffect } from 'react'
import { configure } from 'storybook/test'
import { createLabels, LabelsProvider, languages } from 'cloudsquid-react-ui'
import { Announcer, UiEnvironmentProvider } from 'cloudsquid-react-ui/controls'
import 'cloudsquid-react-ui/styles.css'
import './preview.css'

// What a story waits for is there in a moment; a second is too short for machines whose cores are busy.
configure({ asyncUtilTimeout: 15_000 })

/** The moment at which every story plays, so that no picture and no test depends on the day. */
const storyNowMs = Date.UTC(2026, 10, 12, 9, 42, 8)
const storyNow = () => storyNowMs

/** The locale of a language's stories: its dates and numbers are the same on every machine. */
const locales: Record<string, string> = { en: 'en-GB', de: 'de-DE' }

const preview: Preview = {
  // A page of documentation for each component: its docstring, its props, its stories.
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'contrast', items: ['light', 'dark', 'auto'], dynamicTitle: true },
    },
    language: {
      description: 'Language',
      toolbar: { icon: 'globe', items: [...languages], dynamicTitle: true },
    },
    direction: {
      description: 'Direction of writing',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', language: 'en', direction: 'ltr' },
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    backgrounds: { disable: true },
    controls: { expanded: true },
  },
  decorators: [
    function WithPage(Story, { globals, parameters }) {
      const theme = String(globals['theme'])
      const language = String(globals['language'])
      const direction = globals['direction'] === 'rtl' ? 'rtl' : 'ltr'
      useLayoutEffect(() => {
        const root = document.documentElement
        root.classList.add('ru-root')
        root.dataset['theme'] = theme
        root.lang = language
        root.dir = direction
      }, [theme, language, direction])
      const wordsLocale = locales[language] ?? 'en-GB'
      const { locale = wordsLocale, timeZone = 'Europe/Berlin', now = storyNow } = parameters
      return (
        <DirectionProvider direction={direction}>
          <UiEnvironmentProvider locale={locale} timeZone={timeZone} now={now}>
            <LabelsProvider labels={createLabels(wordsLocale)}>
              <Announcer>
                <Story />
              </Announcer>
            </LabelsProvider>
          </UiEnvironmentProvider>
        </DirectionProvider>
      )
    },
  ],
}

export default preview
