import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** For `npm run test:hosts`: each example as somebody has it who installed the packages, one after the other. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'hosts',
    include: ['test/hosts/*.host.ts'],
    globalSetup: 'test/hosts/support/setupHosts.ts',
    // An install and a build each take what the machine has.
    fileParallelism: false,
    // One line for each example.
    slowTestThreshold: Number.POSITIVE_INFINITY,
    // For machines whose cores are busy; nothing waits for a clock.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
