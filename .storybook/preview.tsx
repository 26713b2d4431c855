import { DirectionProvider } from '@base-ui/react/direction-provider'
import type { Preview } from '@storybook/react-vite'
import { useLayoutEffect } from 'react'
import { configure } from 'storybook/test'
import { Announcer } from 'cloudsquid-react-ui/controls'
import { english, LabelsProvider, type LabelTable, UiEnvironmentProvider } from 'cloudsquid-react-ui'
import { german } from 'cloudsquid-react-ui/labels/de'
import { plainDescription, withPlainLinks } from './plainLinks.ts'
import { expectContrastInDark } from './expectContrastInDark.ts'
import { preloadParts } from '../packages/ui/src/fixtures/preloadParts.ts'
import 'cloudsquid-react-ui/styles.css'
import './preview.css'

// What a story waits for is there in a moment; a second is too short for machines whose cores are busy.
configure({ asyncUtilTimeout: 15_000 })

/** The moment at which every story plays, so that no picture and no test depends on the day. */
const storyNowMs = Date.UTC(2026, 10, 12, 9, 42, 8)
const storyNow = () => storyNowMs

/** The words of a language's stories, whose dates and numbers are the same on every machine. */
const tables: Record<string, LabelTable> = { en: english, de: german }

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
      toolbar: { icon: 'globe', items: Object.keys(tables), dynamicTitle: true },
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
    docs: { extractComponentDescription: plainDescription },
    options: {
      storySort: {
        order: [
          'Overview',
          ['Parts', 'Tokens'],
          'Run',
          'Data',
          'Document',
          'Review',
          'List',
          'Intake',
          'Insights',
          'Controls',
          'Dashboard',
          'Devtools',
        ],
      },
    },
  },
  argTypesEnhancers: [withPlainLinks],
  loaders: [preloadParts],
  async afterEach({ globals }) {
    if (globals['isDarkChecked'] === true) await expectContrastInDark()
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
      const labels = tables[language] ?? english
      const { locale = labels.locale, timeZone = 'Europe/Berlin', now = storyNow } = parameters
      return (
        <DirectionProvider direction={direction}>
          <UiEnvironmentProvider locale={locale} timeZone={timeZone} now={now}>
            <LabelsProvider labels={labels}>
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
