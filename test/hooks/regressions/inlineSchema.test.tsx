import { cleanup, renderHook } from '@testing-library/react'
import { type DataSchema, useRun, useRuns } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { pass, testRef } from '../../support/renderRun.tsx'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

const script = [json({ status: 'running' }), json({ status: 'done', data: { total: 7 } })]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const schemaBy = (validate: (value: unknown) => unknown) =>
  ({ '~standard': { version: 1, vendor: 'test', validate } }) as DataSchema<unknown>

const hooks: [string, (schema: DataSchema<unknown>) => { phase: string; checkedAt?: Date | undefined }][] = [
  ['useRun', (schema) => useRun(testRef, { schema })],
  ['useRun that reads times', (schema) => ({ ...useRun(testRef, { schema }) })],
  ['useRuns', (schema) => useRuns([testRef], { schema }).runs[0]!],
]

describe.each(hooks)('a schema that is written into the component, in %s', (__, use) => {
  it.each<[string, (value: unknown) => unknown, string]>([
    ['gives the data as it is', (value) => ({ value }), 'done'],
    ['makes other data of it', (value) => ({ value: { ...(value as object), at: new Date(0) } }), 'done'],
    ['finds fault', () => ({ issues: [{ message: 'no' }] }), 'error'],
  ])('renders no more often than one outside of it: %s', async (_, validate, phase) => {
    const renders = [0, 0]
    for (const [index, outside] of [schemaBy(validate), undefined].entries()) {
      const { wrapper } = buildHarness({ fetch: scriptFetch(script).fetch })
      const { result, unmount } = renderHook(
        () => {
          renders[index]! += 1
          return use(outside ?? schemaBy(validate))
        },
        { wrapper },
      )
      await pass(10_000)
      expect(result.current.phase).toBe(phase)
      unmount()
    }
    expect(renders[1]).toBe(renders[0])
  })
})
