import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArguments, type ServeArguments } from '../../../packages/local/src/cli/readArguments.ts'
import { readSettings } from '../../../packages/local/src/cli/readSettings.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const nothing: ServeArguments = {
  port: undefined,
  dataFolder: undefined,
  apiKey: undefined,
  isPageOpened: false,
}

function describeFault(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

describe('the command line of cloudsquid-local', () => {
  it('needs no option', () => {
    expect(readArguments([])).toEqual({ kind: 'serve', ...nothing })
  })

  it('reads every option, with a space or an equals sign', () => {
    const expected = {
      kind: 'serve',
      port: 8080,
      dataFolder: 'my data',
      apiKey: 'a-key-of-mine',
      isPageOpened: true,
    }
    expect(
      readArguments(['--port', '8080', '--data', 'my data', '--key', 'a-key-of-mine', '--open']),
    ).toEqual(expected)
    expect(readArguments(['--open', '--port=8080', '--data=my data', '--key=a-key-of-mine'])).toEqual(
      expected,
    )
  })

  it.each([['--help'], ['-h']])('%s asks for help, whatever stands beside it', (option) => {
    expect(readArguments(['--port', 'x', option])).toEqual({ kind: 'help' })
  })

  it.each([['--version'], ['-v']])('%s asks for the version', (option) => {
    expect(readArguments([option])).toEqual({ kind: 'version' })
  })

  it.each([
    [['--prot', '80'], /no option --prot/],
    [['--no-open'], /no option --no-open/],
    [['-p', '80'], /no option -p/],
    [['--port'], /--port needs a value, for example --port 5174/],
    [['--data', '--open'], /--data needs a value/],
    [['--key', '--open'], /--key needs a value/],
    [['--data='], /--data must name a folder/],
    [['--open=yes'], /Write --open alone/],
    [['--port', 'http'], /--port must be a number/],
    [['--port', ''], /--port must be a number/],
    [['--port', '1.5'], /--port must be a whole number/],
    [['--port', '70000'], /between 0 and 65535/],
    [['--key', 'short'], /--key must have at least 8 characters/],
    [['--key', 'naïve-key-of-mine'], /ASCII/],
    [['sk-very-secret'], /belongs to an option/],
  ])('%j is refused in words', (args, message) => {
    expect(() => readArguments(args)).toThrow(message)
  })

  it('quotes no value, as one could be a key', () => {
    for (const args of [['sk-very-secret'], ['--port', 'sk-very-secret'], ['--kee=sk-very-secret']])
      expect(describeFault(() => readArguments(args))).toMatch(/^(?!.*sk-very).+/s)
  })
})

describe('how a server starts', () => {
  it('needs nothing: its own port, data in this folder, no key yet', () => {
    const folder = temporaryFolder()
    expect(readSettings(nothing, {}, folder)).toEqual({
      port: 5174,
      dataFolder: join(folder, '.cloudsquid'),
      apiKey: undefined,
      areLocalUrisAllowed: false,
    })
  })

  it('takes the command line before the environment, and that before .env', () => {
    const folder = temporaryFolder()
    writeFileSync(
      join(folder, '.env'),
      'CLOUDSQUID_LOCAL_KEY=key-of-the-file\nCLOUDSQUID_LOCAL_DATA=of-the-file\nCLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS=1\n',
    )
    const env = { CLOUDSQUID_LOCAL_KEY: 'key-of-the-shell', CLOUDSQUID_LOCAL_DATA: 'of-the-shell' }
    const args = { ...nothing, apiKey: 'key-of-the-line' }
    expect(readSettings(args, env, folder)).toMatchObject({
      apiKey: 'key-of-the-line',
      dataFolder: join(folder, 'of-the-shell'),
      areLocalUrisAllowed: true,
    })
    expect(readSettings(nothing, env, folder)).toMatchObject({ apiKey: 'key-of-the-shell' })
    expect(readSettings(nothing, {}, folder)).toMatchObject({
      apiKey: 'key-of-the-file',
      dataFolder: join(folder, 'of-the-file'),
    })
  })

  it('leaves the PORT of an app’s .env to the app, and takes that of the environment', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, '.env'), 'PORT=3000\n')
    expect(readSettings(nothing, {}, folder).port).toBe(5174)
    expect(readSettings(nothing, { PORT: '8080' }, folder).port).toBe(8080)
    expect(readSettings({ ...nothing, port: 0 }, { PORT: '8080' }, folder).port).toBe(0)
  })

  it('names every variable that is wrong, and no value', () => {
    const env = {
      PORT: 'sk-very-secret',
      CLOUDSQUID_LOCAL_KEY: 'sk',
      CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS: 'yes',
    }
    const read = () => readSettings(nothing, env, temporaryFolder())
    expect(read).toThrow(/PORT must[^]*PRIVATE_URIS must be 1[^]*CLOUDSQUID_LOCAL_KEY must have at least 8/)
    expect(read).not.toThrow(/sk-very-secret|yes/)
  })
})
