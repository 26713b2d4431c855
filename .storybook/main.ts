import { fileURLToPath } from 'node:url'
import type { StorybookConfig } from '@storybook/react-vite'

const config: StorybookConfig = {
  stories: [
    './overview/*.stories.tsx',
    '../packages/ui/src/**/*.stories.tsx',
    '../packages/hooks/src/devtools/*.stories.tsx',
    '../apps/demo/src/**/*.stories.tsx',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: {
    name: '@storybook/react-vite',
    options: {
      // Its own configuration: the demo's starts the API as well, and stories need none.
      builder: { viteConfigPath: fileURLToPath(new URL('vite.config.ts', import.meta.url)) },
    },
  },
  // It opens on the map of the parts; a list of what to try first would lie over it.
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
}

export default config
