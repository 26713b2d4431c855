import { defineConfig } from 'tsdown'

export default defineConfig({
  cwd: import.meta.dirname,
  entry: [
    'src/index.ts',
    'src/client.ts',
    'src/devtools.ts',
    'src/server.ts',
    'src/redis.ts',
    'src/testing.ts',
  ],
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  // One file per module: `use client` stays where it stands, so that a server component can import the rest.
  unbundle: true,
  dts: { oxc: true },
  sourcemap: false,
  clean: true,
})
