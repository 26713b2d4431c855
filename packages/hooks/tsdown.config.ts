import { defineConfig } from 'tsdown'
import { linkToRepository } from './linkToRepository.ts'

export default defineConfig({
  cwd: import.meta.dirname,
  entry: [
    'src/index.ts',
    'src/client.ts',
    'src/contract.ts',
    'src/devtools.ts',
    'src/server.ts',
    'src/redis.ts',
    'src/testing.ts',
    'src/worker.ts',
    'src/answerWorker.ts',
  ],
  // CommonJS for Jest and older servers, which meet the copy of TanStack Query that their own `require` gives.
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  // One file per module: `use client` stays where it stands, so that a server component can import the rest.
  unbundle: true,
  dts: { oxc: true },
  plugins: [
    {
      // An address in the text of a module is no import, and stays what it is in the source.
      name: 'worker-address',
      transform: {
        filter: { id: /readInWorker\.ts$/ },
        handler: (code: string) => code.replace('../answerWorker.ts', '../answerWorker.js'),
      },
    },
  ],
  // A file for each module, comments kept, reads as its source does: maps would double the package to add the types.
  sourcemap: false,
  // Where an error sends its reader.
  copy: ['errors', 'guides', 'decisions'].map((name) => ({ from: `../../docs/${name}`, to: 'dist/docs' })),
  clean: true,
  hooks: { 'build:done': () => linkToRepository(`${import.meta.dirname}/dist/docs`) },
})
