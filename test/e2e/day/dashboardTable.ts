import type { APIRequestContext } from '@playwright/test'
import type { JsonObject } from 'cloudsquid-react'
import { expect } from '../dashboard.ts'
import type { DayInvoice } from '../../demo/day/DayInvoice.ts'
import { drawDayInvoice } from '../../demo/day/drawDayInvoice.ts'
import { mailDayInvoice } from '../../demo/day/mailDayInvoice.ts'

/** A run as the server tells it. */
export interface StoredRun {
  status: string
  data: JsonObject
  review?: JsonObject
}

/** Puts documents into the queue of all who look, as a mailbox does, and reads back what is stored. */
export function dashboardTable(request: APIRequestContext, url: string) {
  const table = `${url}/api/projects/local/tables/00000000-0000-4000-8000-000000000001`
  const post = async (path: string, data: object) => {
    const response = await request.post(table + path, { data })
    expect(response.ok(), `POST ${path}: ${response.status()}`).toBe(true)
    return (await response.json()) as Record<string, string>
  }
  const read = async (runId: string) =>
    (await (await request.get(`${table}/run/${runId}`)).json()) as StoredRun
  const upload = async (file: { filename: string; mimetype: string; bytes: Buffer }) => {
    const { filename, mimetype, bytes } = file
    const { row_id } = await post('/files', {
      mimetype,
      filename,
      file_type: 'binary',
      file: bytes.toString('base64'),
    })
    const { run_id = '' } = await post('/run', { row_id })
    await expect.poll(async () => (await read(run_id)).status).toBe('done')
    return run_id
  }
  return {
    read,
    upload,
    async uploadInvoice(invoice: DayInvoice) {
      const pdf = await drawDayInvoice(invoice)
      return invoice.comes === 'mail'
        ? upload({
            filename: `${invoice.number}.eml`,
            mimetype: 'message/rfc822',
            bytes: mailDayInvoice(invoice, pdf),
          })
        : upload({ filename: `${invoice.number}.pdf`, mimetype: 'application/pdf', bytes: pdf })
    },
  }
}
