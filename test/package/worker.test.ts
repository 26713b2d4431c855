import { join } from 'node:path'
import { build, type Rollup } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PackedPackage, packPackage } from '../support/packPackage.ts'

let packed: PackedPackage
beforeAll(async () => {
  packed = await packPackage('hooks')
}, 120_000)
afterAll(() => packed.dispose())

it('Vite finds the worker of the packed package, and makes a file of it that needs no other', async () => {
  const code = `export { readInWorker } from ${JSON.stringify(join(packed.folder, 'dist/worker.js'))}`
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    worker: { format: 'es' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'virtual:entry' ? id : undefined),
        load: (id) => (id === 'virtual:entry' ? code : undefined),
      },
    ],
    build: {
      write: false,
      rollupOptions: { input: 'virtual:entry', preserveEntrySignatures: 'strict' },
    },
  })) as Rollup.RollupOutput
  const worker = output.find(({ fileName }) => fileName.includes('answerWorker'))
  expect(worker).toBeDefined()
  const text = worker!.type === 'asset' ? String(worker!.source) : worker!.code
  expect(text).toContain('WorkerGlobalScope')
  expect(text).toContain('keepKeys')
  expect(text).not.toMatch(/^import /m)
  expect(output[0].code).toContain(worker!.fileName.split('/').at(-1))
})
