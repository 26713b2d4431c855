import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { sourceAliases } from '../../../sourceAliases.ts'

/** For `npm run soak`: the property of the model for as long as one likes, apart from what `npm test` runs. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  resolve: { alias: sourceAliases },
  test: {
    environment: 'jsdom',
    include: ['test/hooks/model/follow.soak.tsx'],
    setupFiles: ['test/support/setupReact.ts'],
    testTimeout: 0,
    disableConsoleIntercept: true,
  },
})
