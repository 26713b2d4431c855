import { existsSync, readFileSync } from 'node:fs'
import type { JsonObject, JsonValue } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { extractDocument } from '../../../packages/local/src/extraction/extractDocument.ts'
import type { Finding } from '../../../packages/ui/src/checks/Check.ts'
import { runChecks } from '../../../packages/ui/src/checks/runChecks.ts'
import { standardChecks } from '../../../packages/ui/src/checks/standardChecks.ts'
import { leavesOf, valueAt } from '../../../packages/ui/src/values/jsonPointer.ts'
import { inShort } from './lookAt.ts'
import { sharedFolder } from './sharedFolder.ts'
import { readWronglyOnce, right } from './rightValues.ts'

const folder = (name: string) => sharedFolder(name) ?? ''
const mimetypes = {
  pdf: 'application/pdf',
  json: 'application/json',
  csv: 'text/csv',
  eml: 'message/rfc822',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** The documents are of the year 2031. */
const now = new Date('2032-01-01')
const check = (data: JsonValue, expected?: readonly string[]): Finding[] =>
  runChecks(data, { checks: standardChecks, now, expected })

async function extract(path: string): Promise<JsonObject | undefined> {
  const type = path.split('.').at(-1) as keyof typeof mimetypes
  const bytes = new Uint8Array(readFileSync(path))
  const outcome = await extractDocument({
    bytes,
    mimetype: mimetypes[type],
    filename: path.split('/').at(-1) ?? '',
  })
  return outcome.status === 'done' ? outcome.data : undefined
}

const touches = (pointer: string, { pointer: at, related = [] }: Finding) =>
  [at, ...related].some((one) => one === pointer || pointer.startsWith(`${one}/`))

describe.skipIf(!existsSync(folder('samples')))('checks: real invoices', () => {
  const names = ['AzureInterior', 'QualityHosting', 'coolblue1', 'free_fiber', 'oyo']

  it.each(names)('say nothing of what is read of %s', async (name) => {
    expect(check((await extract(`${folder('samples')}${name}.pdf`)) ?? {}).map(inShort)).toEqual([])
  })

  it.each(names)('say nothing of what is known of %s, but of an account that is none', (name) => {
    const [known] = JSON.parse(readFileSync(`${folder('samples')}${name}.json`, 'utf8')) as JsonObject[]
    const invented = name === 'AzureInterior' ? ['/iban ibanCountry'] : []
    expect(check(known ?? {}).map(inShort)).toEqual(invented)
  })

  /** How amounts are misread: a digit for another, two in the wrong order, one too few, the mark at another place. */
  const misreadings: readonly ((digits: string) => string)[] = [
    (digits) => digits.replace(/[1-9]/, (digit) => (digit === '1' ? '7' : '1')),
    (digits) => digits.replace(/^(\d)(\d)/, '$2$1'),
    (digits) => digits.replace(/^\d(?=\d)/, ''),
    (digits) => String(Number(digits) * 100),
    (digits) => String(Number(digits) / 10),
  ]
  const judged = /\/(?:amount|amount_untaxed|amount_tax|price_subtotal)$/

  it('mark every amount that is misread, but for one that is in no sum', async () => {
    const missed: string[] = []
    let misread = 0
    for (const name of ['AzureInterior', 'QualityHosting', 'coolblue1', 'free_fiber']) {
      const data = (await extract(`${folder('samples')}${name}.pdf`)) ?? {}
      for (const { pointer, value } of leavesOf(data, ''))
        for (const misreading of judged.test(pointer) ? misreadings : []) {
          const wrong = Number(misreading(String(value)))
          if (wrong === value) continue
          misread += 1
          if (!check(replaced(data, pointer, wrong)).some((finding) => touches(pointer, finding)))
            missed.push(`${name} ${pointer} ${String(value)} as ${wrong}`)
        }
    }
    expect(misread).toBeGreaterThan(100)
    // A levy that is in the price of the line before.
    expect(missed.filter((one) => !one.startsWith('coolblue1 /lines/1/'))).toEqual([])
  })
})

function replaced(data: JsonValue, pointer: string, value: JsonValue): JsonValue {
  const copy = structuredClone(data)
  const at = pointer.lastIndexOf('/')
  const parent = valueAt(copy, pointer.slice(0, at)) as JsonObject
  parent[pointer.slice(at + 1)] = value
  return copy
}

describe.skipIf(!existsSync(folder('failures')))('checks: documents that are read wrongly', () => {
  it.each(Object.entries(right))('object to nothing in %s that is right', async (file, values) => {
    const data = await extract(folder('failures') + file)
    const wrong = Object.entries(values).filter(
      ([pointer, value]) =>
        valueAt(data ?? {}, pointer) !== undefined && valueAt(data ?? {}, pointer) !== value,
    )
    const findings = check(data ?? {})
    // A finding says that one of several values is wrong: at least one of them has to be.
    const unfounded = findings.filter((finding) => !wrong.some(([pointer]) => touches(pointer, finding)))
    expect(unfounded.map(inShort)).toEqual([])
  })

  it('mark what was read wrongly once, but for what the data alone cannot tell', async () => {
    const missed: string[] = []
    for (const [file, values] of Object.entries(readWronglyOnce)) {
      const data = (await extract(folder('failures') + file)) ?? {}
      for (const [pointer, value] of Object.entries(values)) {
        const findings = check(replaced(data, pointer, value), ['issuer', 'invoice_number', 'date', 'amount'])
        if (!findings.some((finding) => touches(pointer, finding)))
          missed.push(`${file.slice(0, 2)} ${pointer}`)
      }
    }
    // A date, a name, and numbers like any other.
    expect(missed).toEqual(['01 /date', '03 /issuer', '17 /order_number', '30 /invoice_number'])
  })
})
