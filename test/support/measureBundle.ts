import { gzipSync } from 'node:zlib'
import { build, type Rollup } from 'vite'

const peers = ['react', 'react/jsx-runtime', '@tanstack/react-query']

/** Bytes of a bundle as it travels: minified by Vite for production, gzip at its best. The peers are left out. */
export async function measureBundle(code: string, { without = [] as string[] } = {}): Promise<number> {
  const output = await bundle(code, without)
  return gzipSync(output, { level: 9 }).length
}

/** The minified code of a bundle, the peers left out. */
export async function bundle(code: string, without: string[] = []): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    // Vitest says `test`, and what is for development alone would stay.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'virtual:entry' ? id : undefined),
        load: (id) => (id === 'virtual:entry' ? code : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: 'virtual:entry',
        external: [...peers, ...without],
        preserveEntrySignatures: 'strict',
      },
    },
  })) as Rollup.RollupOutput
  return built.output[0].code
}
