import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { buildInvoice } from './support/buildInvoice.ts'
import { copyExample, type CopiedExample } from './support/copyExample.ts'
import { findSecret } from './support/findSecret.ts'
import { runCommand } from './support/runCommand.ts'

describe('the example node-script', () => {
  const { apiKey, baseUrl } = inject('upstream')
  let example: CopiedExample

  beforeAll(async () => {
    example = await copyExample('node-script', inject('tarballs'))
  })
  afterAll(() => example?.dispose())

  it('needs no React', () => {
    for (const name of ['react', '@tanstack/react-query'])
      expect(existsSync(join(example.folder, 'node_modules', name))).toBe(false)
  })

  it('has types without those of a browser and of React', async () => {
    await runCommand(['npm', 'run', 'build'], example.folder)
  })

  it('prints what was read in a document, and never the key', async () => {
    const { buffer, name, number } = buildInvoice()
    await writeFile(join(example.folder, name), buffer)
    const env = { CLOUDSQUID_API_KEY: apiKey, CLOUDSQUID_BASE_URL: baseUrl }
    const output = await runCommand(['npm', 'start', '--', name], example.folder, env)
    expect(output).toMatch(new RegExp(`pending[\\s\\S]*done\\nInvoice ${number}: 12.5`))
    expect(output).not.toContain(apiKey)
    expect(await findSecret(example.folder, apiKey)).toEqual([])
  })
})
