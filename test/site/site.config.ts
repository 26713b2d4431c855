import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** For `npm run test:site`: every page of the built site, opened in a real browser. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'site',
    include: ['test/site/*.site.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
