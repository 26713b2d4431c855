import { createRunClient, getRun, RunInputError, type RunRef, startRun } from 'cloudsquid-react'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

const ref = { projectName: 'p', tableId: 't', runId: 'r' }

async function ask(wrong: unknown) {
  const { fetch, requests } = scriptFetch([json({ status: 'running' })])
  const client = createRunClient({ baseUrl: 'https://api.example/api', fetch })
  return { outcome: await getRun(client, wrong as RunRef).catch((error: unknown) => error), requests }
}

describe('an address that is none', () => {
  const parts = ['projectName', 'tableId', 'runId'] as const
  const bad = ['', ' ', '.', '..', ' .. ', undefined, null, 7, {}, '\ud800', 'a\udc00b']
  it.each(parts.flatMap((part) => bad.map((value) => [part, value] as const)))(
    'is refused for the %s %j, and nothing is sent',
    async (part, value) => {
      const { outcome, requests } = await ask({ ...ref, [part]: value })
      expect(outcome).toBeInstanceOf(RunInputError)
      expect(outcome).toMatchObject({ code: 'RUN-INPUT', class: 'fatal' })
      expect(String(outcome)).toContain(`The ${part} of the address`)
      expect(requests).toEqual([])
    },
  )

  it('is refused when a part is missing', async () => {
    const { outcome, requests } = await ask({ projectName: 'p', tableId: 't' })
    expect(outcome).toBeInstanceOf(RunInputError)
    expect(requests).toEqual([])
  })

  it.each(['...', '.a', 'a.', '%2e%2e', '..%2f', '-'])(
    'is not %s, which is an odd name',
    async (projectName) => {
      const { outcome, requests } = await ask({ ...ref, projectName })
      expect(outcome).toMatchObject({ run: { status: 'running' } })
      expect(requests).toHaveLength(1)
    },
  )

  it('has nothing to do with what else an object carries', async () => {
    const { outcome } = await ask({ ...ref, label: '', row: 7 })
    expect(outcome).toMatchObject({ run: { status: 'running' } })
    const { fetch } = scriptFetch([json({ run_id: 'r' })])
    const table = { ...ref, runId: '' }
    const starting = startRun(createRunClient({ baseUrl: '/api', fetch }), table, { rowId: 'row-1' })
    await expect(starting).resolves.toEqual({ run_id: 'r' })
  })

  it('never becomes another one: every part comes back out of the path', async () => {
    const part = fc.string({ unit: 'binary', minLength: 1 })
    await fc.assert(
      fc.asyncProperty(part, part, part, async (projectName, tableId, runId) => {
        const { outcome, requests } = await ask({ projectName, tableId, runId })
        if (outcome instanceof RunInputError) return
        const path = new URL(requests[0]?.url ?? '').pathname.split('/')
        expect(path.length).toBe(8)
        expect([path[3], path[5], path[7]].map((text) => decodeURIComponent(text ?? ''))).toEqual([
          projectName,
          tableId,
          runId,
        ])
      }),
    )
  })
})
