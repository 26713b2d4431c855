import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { withLanguageFolder } from '../../../../packages/local/src/extraction/recognition/createEngine.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloudsquid-test-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

it('removes its folder, and what a process that was killed left of its own', async () => {
  for (const name of ['cloudsquid-languages-left', 'cloudsquid-languages-loading', 'of-somebody-else'])
    await mkdir(join(folder, name, 'deu'), { recursive: true })
  const longAgo = new Date('2020-01-01')
  await utimes(join(folder, 'cloudsquid-languages-left'), longAgo, longAgo)
  await utimes(join(folder, 'of-somebody-else'), longAgo, longAgo)
  const loaded = await withLanguageFolder((path) => readdir(path))
  expect(loaded).toContain('deu.traineddata.gz')
  expect((await readdir(folder)).toSorted()).toEqual(['cloudsquid-languages-loading', 'of-somebody-else'])
})
