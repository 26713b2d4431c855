import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** For `npm run soak`: the property of the model for as long as one likes, apart from what `npm test` runs. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  test: {
    environment: 'jsdom',
    include: ['test/hooks/model/follow.soak.tsx'],
    setupFiles: ['test/support/setupReact.ts'],
    testTimeout: 0,
    disableConsoleIntercept: true,
  },
})
