import { describe, expect, it, vi } from 'vitest'
import type { Call } from '../../local/support/createCaller.ts'
import { openDashboard } from './support/openDashboard.ts'
import { temporaryFolder } from '../../local/support/temporaryFolder.ts'

async function sampleOf(call: Call): Promise<{ runId: string; tableId: string }> {
  return vi.waitFor(
    async () => {
      const { body } = await call('GET', '/dashboard')
      const { sample, tableId } = body as { sample: { runId: string }; tableId: string }
      expect(sample).toMatchObject({ runId: expect.any(String) })
      return { runId: sample.runId, tableId }
    },
    { timeout: 20_000, interval: 50 },
  )
}

describe('the sample run', () => {
  it('is really read, and reviewed by somebody who says that it is a sample', async () => {
    const { call } = openDashboard({}, { hasSample: true })
    const { runId, tableId } = await sampleOf(call)
    const { body } = await call('GET', `/projects/local/tables/${tableId}/run/${runId}`)
    expect(body).toMatchObject({
      status: 'done',
      data: { invoice_number: 'TH-2026-00418' },
      review: { approved: true, reviewed_by: 'Sample reviewer / Beispiel' },
    })
  })

  it('is made once for each data folder', async () => {
    const folder = { CLOUDSQUID_LOCAL_DATA: temporaryFolder() }
    const first = openDashboard(folder, { hasSample: true })
    const { runId } = await sampleOf(first.call)
    await first.api.close()
    const again = openDashboard(folder, { hasSample: true })
    expect((await sampleOf(again.call)).runId).toBe(runId)
  })

  it('is not there where nobody asked for one', async () => {
    const { call } = openDashboard()
    const { body } = await call('GET', '/dashboard')
    expect(body).not.toHaveProperty('sample')
  })
})
