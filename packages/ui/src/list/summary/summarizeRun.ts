import type { JsonObject, Review } from 'cloudsquid-react'
import type { Check, Finding } from '../../checks/Check.ts'
import { isRead } from '../../checks/invoice/Invoice.ts'
import { readInvoice } from '../../checks/invoice/readInvoice.ts'
import { runChecks } from '../../checks/runChecks.ts'
import { standardChecks } from '../../checks/standardChecks.ts'
import { readDates } from '../../values/readDates.ts'
import type { RunSummary } from './RunSummary.ts'

export interface SummaryOptions {
  /** Those that the screen of a run uses, so that the list counts what the screen shows. */
  checks?: readonly Check[]
  /** Today, for dates. */
  now: Date
  /** Findings that were accepted count no more, and what was corrected is noted. */
  review?: Review | undefined
}

const most = 200

/** Works out what a list shows of a run. Checks run in it: it belongs outside of rendering. */
export function summarizeRun(data: JsonObject, options: SummaryOptions): RunSummary {
  const { checks = standardChecks, now, review } = options
  let read: Omit<RunSummary, 'findings'> = {}
  const look: Check = (_data, context) => {
    const { total, currency } = readInvoice(context)
    const say = (role: 'issuer' | 'number' | 'currency' | 'dueDate') => shorten(context.find(role)?.value)
    read = {
      issuer: say('issuer'),
      number: say('number'),
      amount: isRead(total) ? total.value.toFixed() : undefined,
      currency: currency ?? say('currency'),
      dueDate: dayOf(say('dueDate')),
    }
    return []
  }
  const findings = runChecks(data, { checks: [look, ...checks], now })
  const isOpen = ({ pointer, code }: Finding) =>
    !acceptedOf(review).some((accepted) => accepted.pointer === pointer && accepted.code === code)
  const open = findings.filter(isOpen)
  const missing = open
    .filter(({ code }) => code === 'notReturned' || code === 'noValue')
    .map(({ pointer }) => pointer)
  const corrected = correctedOf(review)
  return withoutGaps({
    ...read,
    findings: open.length,
    corrected: corrected.length > 0 ? corrected.slice(0, most) : undefined,
    missing: missing.length > 0 ? missing.slice(0, most) : undefined,
  })
}

function shorten(value: string | number | undefined): string | undefined {
  const text = String(value ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text === '' ? undefined : text.slice(0, most)
}

/** A day that is written so that it may be two days is not sorted by. */
function dayOf(text: string | undefined): string | undefined {
  const [date] = text === undefined ? [] : readDates(text)
  return date && new Set(date.days).size === 1 ? date.days[0] : undefined
}

function acceptedOf(review: Review | undefined): readonly { pointer: string; code: string }[] {
  return review?.accepted_findings ?? []
}

function correctedOf(review: Review | undefined): string[] {
  const changed = (review?.corrections ?? []).filter(({ op }) => op !== 'test')
  return [...new Set(changed.map(({ path }) => path))]
}

/** What is not known has no key: stored and compared as JSON it is the same. */
function withoutGaps(summary: RunSummary): RunSummary {
  return Object.fromEntries(Object.entries(summary).filter(([, value]) => value !== undefined)) as RunSummary
}
