import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** For `npm run test:hosts`: each example as somebody has it who installed the packages. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'hosts',
    include: ['test/hosts/*.host.ts'],
    globalSetup: 'test/hosts/support/setupHosts.ts',
    // Half of an example is waiting for an install or for a page; two at a time.
    maxWorkers: 2,
    // One line for each example.
    slowTestThreshold: Number.POSITIVE_INFINITY,
    // For machines whose cores are busy; nothing waits for a clock.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
