import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { recordingsPlugin } from './apps/demo/scripts/record/recordingsPlugin.ts'
import { leftUncompiled } from './packages/ui/compileParts.ts'
import { sourceAliases } from './sourceAliases.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** The dashboard that needs no server: a build of its own, which any folder of any web server can hold. */
export default defineConfig({
  root: path('apps/demo/src/static'),
  // Every address is relative to the page, whose routes stand behind the `#`.
  base: './',
  publicDir: path('apps/demo/public'),
  resolve: { alias: sourceAliases },
  plugins: [react({ compiler: true, exclude: [/node_modules/, leftUncompiled] }), recordingsPlugin()],
  build: {
    outDir: path('apps/demo/dist/static'),
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        // Servers of files may speak HTTP/1.1, where six requests are under way at a time and each costs a round trip.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
})
