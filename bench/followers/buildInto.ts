import { build } from 'vite'

/** Builds what a file exports into one file, as an app's bundler would; a process of its own, whose memory is nobody's. */
const [from, outDir, name] = process.argv.slice(2) as [string, string, string]

await build({
  configFile: false,
  logLevel: 'silent',
  root: new URL('..', import.meta.url).pathname,
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true, external: ['react', 'react/jsx-runtime', 'swr', '@tanstack/react-query'] },
  build: {
    ssr: from,
    outDir,
    emptyOutDir: false,
    minify: false,
    rollupOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
  },
})
