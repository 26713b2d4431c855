import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { copyExample, type CopiedExample } from './support/copyExample.ts'
import { runCommand } from './support/runCommand.ts'

describe('the example react-native', () => {
  let example: CopiedExample

  beforeAll(async () => {
    example = await copyExample('react-native', inject('tarballs'))
  })
  afterAll(() => example?.dispose())

  it('has its types without those of a browser, and is bundled by Metro', async () => {
    await runCommand(['npm', 'run', 'build'], example.folder)
  })

  it('has one copy of the package and of TanStack Query, and nothing of a server', async () => {
    const bundle = await readFile(join(example.folder, 'bundle.js'), 'utf8')
    const count = (text: string) => bundle.split(text).length - 1
    expect(count('No RunClientProvider is above')).toBe(1)
    expect(count('No QueryClient set')).toBe(1)
    expect(count('This proxy answers below')).toBe(0)
  })
})
