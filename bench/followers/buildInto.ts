import { build } from 'vite'
import { sourceAliases } from '../../sourceAliases.ts'

/** Builds what a file exports into one file, as an app's bundler would; a process of its own, whose memory is nobody's. */
const [from, outDir, name] = process.argv.slice(2) as [string, string, string]

await build({
  configFile: false,
  logLevel: 'silent',
  root: new URL('..', import.meta.url).pathname,
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { alias: sourceAliases },
  ssr: {
    noExternal: true,
    // One copy for all of them; and none of these loads anything later.
    external: [
      'react',
      'react/jsx-runtime',
      'swr',
      '@tanstack/react-query',
      '@reduxjs/toolkit',
      'react-redux',
      'ahooks',
    ],
  },
  build: {
    ssr: from,
    outDir,
    emptyOutDir: false,
    minify: false,
    rollupOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
  },
})
