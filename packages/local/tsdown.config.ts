import { defineConfig } from 'tsdown'

export default defineConfig({
  cwd: import.meta.dirname,
  // The reader's script is started by its file, which lies beside whatever starts it.
  entry: {
    index: 'src/index.ts',
    serving: 'src/serving.ts',
    main: 'src/main.ts',
    readerProcess: 'src/queue/readerProcess.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  dts: { cwd: import.meta.dirname, entry: ['src/index.ts', 'src/serving.ts'] },
  sourcemap: false,
  clean: true,
  // Of our own packages the few lines that are used come along; nothing else may.
  deps: { onlyBundle: [] },
})
