import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { dashboardApiPlugin } from './apps/demo/server/dashboardApiPlugin.ts'
import { precompress } from './apps/demo/server/files/precompress.ts'
import { leftUncompiled } from './packages/ui/compileParts.ts'
import { sourceAliases } from './sourceAliases.ts'
import { chromiumArgs, findChromium } from './test/support/findChromium.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
/** A fresh object each time: Vitest writes the names of its projects into it. */
const browser = (executablePath: string) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath, args: chromiumArgs } }),
  instances: [{ browser: 'chromium' as const }],
})

/** Nothing waits for a clock; the limit is for machines whose cores are busy. */
const limits = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 15_000 } } }

/** What stories of whole pages load besides what Storybook finds by itself. */
const storyDependencies = [
  '@base-ui/react/dialog',
  '@base-ui/react/drawer',
  '@base-ui/react/menu',
  '@tanstack/react-router',
  'axe-core',
  'react-dropzone',
]

/** Tests of React that run in Node. */
const reactTests = {
  environment: 'jsdom',
  setupFiles: [path('test/support/setupReact.ts')],
  env: { REACT_VERSION: '19', QUERY_VERSION: '5.108' },
}
/** Counts objects, plays for seconds, or mounts by the thousand: once, and each file in a window of its own. */
const apart = ['test/hooks/{model,leaks}/**/*.test.tsx', 'test/hooks/many/thousandRuns.test.tsx']

/**
 * What every page has of the hooks is one file: the recorder of runs, which is loaded on demand, shares much of it, and would
 * have it cut into small ones.
 */
const hooksInOneFile: Plugin = {
  name: 'hooks-in-one-file',
  config(_, { isSsrBuild }) {
    const groups = [{ name: 'hooks', tags: ['$initial' as const], test: /packages\/hooks\/src/ }]
    return isSsrBuild ? {} : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
  },
}

// Looked for by the tests only: finding one may unpack the bundled browser.
const chromium = process.env['VITEST'] ? await findChromium() : ''

export default defineConfig({
  root: path('apps/demo'),
  resolve: { alias: sourceAliases },
  plugins: [
    react({ compiler: true, exclude: [/node_modules/, leftUncompiled] }),
    dashboardApiPlugin(),
    precompress(),
    hooksInOneFile,
  ],
  // A taken port is an error for a person, who was told an address; test servers move on to the next.
  server: {
    host: '127.0.0.1',
    port: Number(process.env['PORT'] ?? 5173),
    strictPort: !process.env['VITEST'],
  },
  preview: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4173), strictPort: true },
  build: { outDir: 'dist/client', emptyOutDir: true },
  test: {
    ...limits,
    projects: [
      {
        extends: true,
        root: path('.'),
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          // Servers and installs are waited for, so two files at a time are faster even on two cores. A number of workers
          // of its own needs a turn of its own.
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        root: path('.'),
        test: {
          name: 'hooks',
          ...reactTests,
          include: ['test/{hooks,regressions}/**/*.test.tsx'],
          exclude: [...apart, 'test/**/*.browser.test.tsx'],
          // A third of the time. Vitest shares a window only among files that follow each other, so these have a turn of
          // their own.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      // Screens, and what counts: a window of its own for each file.
      {
        extends: true,
        root: path('.'),
        test: {
          name: 'jsdom',
          ...reactTests,
          include: ['test/{ui,demo,local,package}/**/*.test.tsx', ...apart],
          exclude: ['test/**/*.browser.test.tsx'],
        },
      },
      // The hooks on the oldest React and the oldest TanStack Query that they promise. It extends nothing, as the
      // compiler aims at React 19 and the published package goes without.
      {
        root: path('.'),
        resolve: {
          alias: [
            ...sourceAliases,
            {
              find: /^(react|react-dom|@tanstack\/react-query)(?=\/|$)/,
              replacement: path('test/react18/node_modules/$1'),
            },
          ],
          // The alias reaches what Vite reads, so libraries over React are inlined, as modules: a `require` passes it by.
          mainFields: ['module'],
        },
        test: {
          ...limits,
          name: 'react18',
          environment: 'jsdom',
          include: ['test/hooks/**/*.test.tsx'],
          exclude: ['test/**/*.browser.test.tsx', ...apart],
          setupFiles: [path('test/support/setupReact.ts')],
          env: { REACT_VERSION: '18.2', QUERY_VERSION: '5.90' },
          server: { deps: { inline: ['@tanstack/react-query', '@testing-library/react'] } },
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        root: path('.'),
        // What tests alone import, and the scan for dependencies overlooks: found later, it would reload the page.
        optimizeDeps: { include: ['pdfkit', 'pdfkit/standard-fonts/Helvetica'] },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.tsx'],
          setupFiles: [path('test/support/setupBrowser.ts')],
          browser: browser(chromium),
        },
      },
      {
        extends: true,
        root: path('.'),
        // `STORY_THEME=dark` plays every story in dark from its start, should that ever be wanted.
        plugins: [
          storybookTest({
            configDir: path('.storybook'),
            initialGlobals: { theme: process.env['STORY_THEME'] ?? 'light', isDarkChecked: true },
          }),
        ],
        // Found late, they would be bundled anew in the middle of a run, and the page loaded again under a test.
        optimizeDeps: { include: storyDependencies },
        test: { name: 'storybook', isolate: false, browser: { ...browser(chromium), isolate: false } },
      },
    ],
  },
})
