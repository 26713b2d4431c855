import {
  createRunClient,
  RunContractError,
  RunError,
  RunExpiredError,
  RunHttpError,
  RunStoppedError,
  waitForRun,
} from 'cloudsquid-react'
import ts from 'typescript'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { outcomeOf } from '../../support/buildPool.ts'
import { buildRun } from '../../support/buildSnapshot.ts'
import { drop, scriptFetch } from '../../support/scriptFetch.ts'
import { rootFolder } from '../../support/sourceProgram.ts'

describe('an expired watch', () => {
  it('says that the run is still running only if it was read', () => {
    const run = buildRun({ status: 'running' })
    const failure = new RunHttpError('Reading the run', { status: 503 })
    for (const cause of [undefined, failure]) {
      const error = new RunExpiredError(run, cause)
      expect(error).toMatchObject({ code: 'RUN-EXPIRED', class: 'fatal', run, cause })
      expect(error.message).toContain('is still running')
    }
  })

  it.each([
    [new RunHttpError('Reading the run', { status: 503 }), 'RUN-5XX'],
    [new RunContractError('Reading the run', 'is empty'), 'RUN-CONTRACT'],
    [new Error('of gold'), 'never read before the deadline. '],
    [undefined, 'never read before the deadline. '],
  ])('says that it was never read, and the code of why not: %s', (cause, words) => {
    const error = new RunExpiredError(undefined, cause)
    expect(error.message).toContain('never read')
    expect(error.message).toContain(words)
    expect(error.message).not.toMatch(/still running|gold/)
    expect(error.cause).toBe(cause)
  })

  it('says so at the end of a wait', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { fetch } = scriptFetch([drop])
    const client = createRunClient({ baseUrl: '/api', fetch })
    const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }
    const outcome = outcomeOf(waitForRun(client, ref, { deadlineMs: 60_000 }))
    await vi.advanceTimersByTimeAsync(90_000)
    expect(outcome()).toMatchObject({ code: 'RUN-EXPIRED', message: expect.stringContaining('RUN-NETWORK') })
  })
})

it('a request that was given up has an error of its own', () => {
  const error = new RunStoppedError()
  expect(error).toBeInstanceOf(RunError)
  expect(error).toMatchObject({ code: 'RUN-STOPPED', class: 'fatal', name: 'RunError' })
  expect(error.message).toContain('watching ended')
})

it('the errors compile with the library of ES2020, which knows no cause', () => {
  const file = `${rootFolder}packages/hooks/src/client/errors.ts`
  const program = ts.createProgram([file], {
    lib: ['lib.es2020.d.ts', 'lib.dom.d.ts'],
    types: [],
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    strict: true,
    noEmit: true,
  })
  const diagnostics = ts.getPreEmitDiagnostics(program).filter(({ file: at }) => at?.fileName === file)
  expect(diagnostics.map(({ messageText }) => messageText)).toEqual([])
})
