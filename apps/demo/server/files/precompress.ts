import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'
import { endings, listFiles } from './listFiles.ts'

/** What is not compressed already: text, programs, and what pdf.js brings of fonts and tables of characters. */
const compressible = /\.(html|css|m?js|json|svg|txt|wasm|ttf|pfb|bcmap)$/
/** Below that a packet is sent all the same. */
const leastBytes = 1_000
const compressors = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
}

/** Compresses the built pages, as well as can be: once at the build, and for no caller again. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    async writeBundle({ dir }) {
      if (!dir) return
      await compressFiles(dir)
    },
  }
}

/** Writes a smaller form beside each file of a folder that has one. */
export async function compressFiles(folder: string): Promise<void> {
  const names = [...listFiles(folder).keys()].filter((name) => compressible.test(name))
  await Promise.all(names.map((name) => compress(join(folder, name))))
}

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path)
  if (bytes.length < leastBytes) return
  for (const encoding of ['br', 'gzip'] as const) {
    const compressed = await compressors[encoding](bytes)
    // What hardly gets smaller is not worth a second form.
    if (compressed.length < bytes.length * 0.95) await writeFile(path + endings[encoding], compressed)
  }
}
