import { createRunClient, getRun, type JsonObject, RunDataError } from 'cloudsquid-react'
import { describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { validateRun } from '../../../packages/hooks/src/client/validateRun.ts'
import { buildRun } from '../../support/buildSnapshot.ts'
import { buildRunAnswer } from '../../support/buildRunAnswer.ts'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

const ref = { projectName: 'local', tableId: 'table-1', runId: 'run-1' }

function buildClient(body: unknown = buildRunAnswer()) {
  return createRunClient({ baseUrl: '/api', fetch: scriptFetch([json(body)]).fetch })
}

describe('parseRun of a client', () => {
  it('reads a body as an answer is read, once', () => {
    const client = buildClient()
    const body = buildRunAnswer({ status: 'done', data: { total: 1 } })
    const run = client.parseRun?.(body)
    expect(run).toMatchObject({ status: 'done', data: { total: 1 }, raw: body })
    expect(run?.raw).toBe(body)
    expect(client.parseRun?.(body)).toBe(run)
    expect(client.parseRun?.({ ...body })).not.toBe(run)
  })

  it('gives the run that getRun gave, for its body', async () => {
    const client = buildClient()
    const { run } = await getRun(client, ref)
    expect(client.parseRun?.(run.raw)).toBe(run)
    expect(buildClient().parseRun?.(run.raw)).toBe(run)
  })

  it.each([[[]], [null], ['text'], [7], [undefined], [{ status: 'done', data: 'text' }]])(
    'refuses what is no run: %j',
    (body) => {
      const client = buildClient()
      for (let time = 0; time < 2; time += 1)
        expect(() => client.parseRun?.(body as unknown as JsonObject)).toThrow(
          expect.objectContaining({ code: 'RUN-CONTRACT' }) as Error,
        )
    },
  )
})

describe('validateRun', () => {
  const schema = z.object({ total: z.pipe(z.string(), z.transform(Number)) })
  const data = { total: '1' }
  const run = buildRun({ status: 'done', data })
  const reviewed = { ...run, review: { approved: true } }

  it('keeps the typed data of a run of which only the review changed', () => {
    const [before, after] = [validateRun(run, schema), validateRun(reviewed, schema)]
    expect(after).toMatchObject({ status: 'done', data: { total: 1 }, review: { approved: true } })
    expect(after).not.toBe(before)
    expect((after as typeof run).data).toBe((before as typeof run).data)
    expect(validateRun(reviewed, schema)).toBe(after)
  })

  it('asks a schema once for each data, and each schema of its own', () => {
    const validate = vi.fn(() => ({ value: 1 }))
    const build = () => ({ '~standard': { version: 1, vendor: 'test', validate } as const })
    const [one, other] = [build(), build()]
    for (const each of [run, reviewed, run, { ...reviewed }]) validateRun(each, one)
    expect(validate).toHaveBeenCalledTimes(1)
    validateRun(run, other)
    validateRun({ ...run, data: { ...data } }, one)
    expect(validate).toHaveBeenCalledTimes(3)
  })

  it('keeps with each run the error of its data', () => {
    const misfit = buildRun({ status: 'done', data: { total: 1 } })
    const changed = { ...misfit, review: { approved: false } }
    const [first, second] = [validateRun(misfit, schema), validateRun(changed, schema)]
    expect([first, second].every((error) => error instanceof RunDataError)).toBe(true)
    expect((second as RunDataError).run).toBe(changed)
    expect((second as RunDataError).issues).toBe((first as RunDataError).issues)
    expect(validateRun(misfit, schema)).toBe(first)
  })

  it.each([
    ['throws', () => Promise.reject.call(undefined)],
    ['gives nothing', () => undefined],
    ['gives issues that are none', () => ({ issues: [null] })],
  ])('takes a schema that %s for one that does not fit', (_, validate) => {
    const odd = { '~standard': { version: 1, vendor: 'test', validate: validate as never } } as const
    expect(validateRun(run, odd)).toMatchObject({ code: 'RUN-DATA' })
  })

  it('refuses a schema that answers later, also if it never does', () => {
    const validate = () => new Promise<never>(() => {})
    const later = { '~standard': { version: 1, vendor: 'test', validate } } as const
    expect(validateRun(run, later)).toMatchObject({ code: 'RUN-INPUT' })
    expect(validateRun(reviewed, later)).toBe(validateRun(run, later))
  })

  it.each([null, undefined, 'text', 7])('does not stumble over data that is no object: %j', (odd) => {
    const bare = { ...run, data: odd as unknown as JsonObject } as typeof run
    expect(validateRun(bare, schema)).toMatchObject({ code: 'RUN-DATA' })
  })
})
