import { onTestFinished } from 'vitest'
import {
  createLocalCloudsquid,
  type LocalCloudsquid,
  type LocalCloudsquidOptions,
} from '../../../packages/local/src/api/createLocalCloudsquid.ts'
import { type Call, createCaller } from './createCaller.ts'
import { temporaryFolder } from './temporaryFolder.ts'

export interface OpenLocal {
  call: Call
  cloudsquid: LocalCloudsquid
}

export const testKey = 'key-of-the-test'

/** Starts a local Cloudsquid in this process, without the floors that are there for people. */
export function openLocal(options: Partial<LocalCloudsquidOptions> = {}): OpenLocal {
  const dataFolder = options.dataFolder ?? temporaryFolder()
  const cloudsquid = createLocalCloudsquid({
    minPendingMs: 0,
    minRunMs: 0,
    concurrency: 2,
    apiKey: testKey,
    ...options,
    dataFolder,
  })
  onTestFinished(() => cloudsquid.close())
  return {
    cloudsquid,
    call: createCaller('http://local.test/api', { 'x-api-key': testKey }, cloudsquid.fetch),
  }
}
