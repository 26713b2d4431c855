import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { type CopiedExample, copyExample } from './support/copyExample.ts'
import { runCommand } from './support/runCommand.ts'

describe('the example jest', () => {
  let example: CopiedExample
  beforeAll(async () => {
    example = await copyExample('jest', inject('tarballs'))
  })
  afterAll(() => example?.dispose())

  it('has types for its screen and its test', async () => {
    await runCommand(['npm', 'run', 'build'], example.folder)
  })

  it('passes, read by babel-jest and by ts-jest', async () => {
    await runCommand(['npm', 'test', '--', '--ci'], example.folder)
  })
})
