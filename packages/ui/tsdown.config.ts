import { defineConfig } from 'tsdown'
import { compileParts } from './compileParts.ts'
import { compileStyles } from './compileStyles.ts'

export default defineConfig({
  cwd: import.meta.dirname,
  entry: ['src/index.ts', 'src/controls.ts', 'src/checks.ts', 'src/labelsDe.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  // One file for each module: `import()` stays where it stands, so that the host's bundler loads a viewer when it is wished
  // for, and an address such as that of the worker of pdf.js is still the bundler's to find.
  unbundle: true,
  dts: true,
  sourcemap: false,
  clean: true,
  plugins: [compileStyles(), compileParts()],
})
