import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loadEnvFile, readEnv } from '../../../apps/demo/server/config/env.ts'
import { temporaryFolder } from '../../local/support/temporaryFolder.ts'

const key = 'sk-very-secret'
const tableId = '0f9f2c52-9d1c-4c8e-8d4b-3d6a0c1f2e3d'

describe('the environment', () => {
  it('needs nothing: the local Cloudsquid, data beside the project', () => {
    expect(readEnv({}, '/project')).toEqual({
      port: undefined,
      dataFolder: '/project/.cloudsquid',
      areLocalUrisAllowed: false,
      cloudsquid: undefined,
      hasLongAnswers: true,
    })
  })

  it('reads what is set, and takes blank for absent', () => {
    const env = readEnv(
      {
        PORT: '8080',
        CLOUDSQUID_LOCAL_DATA: 'data',
        CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS: '1',
        CLOUDSQUID_LOCAL_READ_TIMEOUT_MS: '90000',
        CLOUDSQUID_API_KEY: ' ',
        CLOUDSQUID_LONG_ANSWERS: '0',
      },
      '/project',
    )
    expect(env).toMatchObject({
      port: 8080,
      dataFolder: '/project/data',
      areLocalUrisAllowed: true,
      readTimeoutMs: 90_000,
      cloudsquid: undefined,
      hasLongAnswers: false,
    })
  })

  it('works with Cloudsquid when there is a key, by default at its public address', () => {
    const source = { CLOUDSQUID_API_KEY: key, CLOUDSQUID_PROJECT: 'acme', CLOUDSQUID_TABLE_ID: tableId }
    expect(readEnv(source, '/project').cloudsquid).toEqual({
      apiKey: key,
      projectName: 'acme',
      tableId,
      baseUrl: 'https://api.cloudsquid.io/api',
    })
    const other = readEnv({ ...source, CLOUDSQUID_BASE_URL: 'http://127.0.0.1:5174/api/' }, '/project')
    expect(other.cloudsquid?.baseUrl).toBe('http://127.0.0.1:5174/api')
  })

  it.each([
    ['PORT', { PORT: 'http' }, /PORT must be a number/],
    ['PORT', { PORT: '70000' }, /between 0 and 65535/],
    [
      'CLOUDSQUID_BASE_URL',
      { CLOUDSQUID_BASE_URL: 'ftp://x' },
      /CLOUDSQUID_BASE_URL must be a full http or https/,
    ],
    ['CLOUDSQUID_TABLE_ID', { CLOUDSQUID_TABLE_ID: 'first' }, /CLOUDSQUID_TABLE_ID must be the id/],
    [
      'CLOUDSQUID_LOCAL_READ_TIMEOUT_MS',
      { CLOUDSQUID_LOCAL_READ_TIMEOUT_MS: '90s' },
      /must be a whole number/,
    ],
    ['CLOUDSQUID_LOCAL_READ_TIMEOUT_MS', { CLOUDSQUID_LOCAL_READ_TIMEOUT_MS: '0' }, /from 1000/],
    ['CLOUDSQUID_LONG_ANSWERS', { CLOUDSQUID_LONG_ANSWERS: 'no' }, /must be 1/],
    ['CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS', { CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS: 'yes' }, /must be 1/],
    [
      'a key without its table',
      { CLOUDSQUID_API_KEY: key, CLOUDSQUID_PROJECT: 'acme' },
      /CLOUDSQUID_TABLE_ID is not/,
    ],
  ])('says what is wrong with %s, without the value', (_name, source, message) => {
    expect(() => readEnv(source, '/project')).toThrow(message)
    expect(() => readEnv(source, '/project')).not.toThrow(key)
  })

  it('names everything that is wrong at once', () => {
    expect(() => readEnv({ PORT: 'x', CLOUDSQUID_BASE_URL: 'y' }, '/project')).toThrow(
      /PORT[^]*CLOUDSQUID_BASE_URL/,
    )
  })

  it('adds the variables of .env, and keeps what is set already', () => {
    const folder = mkdtempSync(join(temporaryFolder(), 'env-'))
    writeFileSync(join(folder, '.env'), 'CLOUDSQUID_TEST_NEW=file\nCLOUDSQUID_TEST_SET=file\n')
    process.env['CLOUDSQUID_TEST_SET'] = 'shell'
    onTestFinished(() => {
      delete process.env['CLOUDSQUID_TEST_NEW']
      delete process.env['CLOUDSQUID_TEST_SET']
    })
    loadEnvFile(folder)
    expect([process.env['CLOUDSQUID_TEST_NEW'], process.env['CLOUDSQUID_TEST_SET']]).toEqual([
      'file',
      'shell',
    ])
    expect(() => loadEnvFile(join(folder, 'nothing-here'))).not.toThrow()
  })
})
