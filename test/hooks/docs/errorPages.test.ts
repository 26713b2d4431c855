import { readdirSync, readFileSync } from 'node:fs'
import {
  ReviewConflictError,
  RunContractError,
  RunDataError,
  RunExpiredError,
  RunHeadersError,
  RunHttpError,
  RunInputError,
  RunNetworkError,
  RunStoppedError,
  RunTimeoutError,
} from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { buildRun } from '../../support/buildSnapshot.ts'

const folder = new URL('../../../docs/errors/', import.meta.url)
const pages = readdirSync(folder).filter((name) => name !== 'README.md')
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

const subject = 'Reading the run'
const statuses = Array.from({ length: 400 }, (_, index) => 200 + index)
const errors = [
  ...statuses.map((status) => new RunHttpError(subject, { status })),
  new RunNetworkError(subject, undefined),
  new RunHeadersError(subject, undefined),
  new RunTimeoutError(subject, 1),
  new RunContractError(subject, 'is empty'),
  new RunDataError(buildRun({ status: 'done' }), []),
  new RunExpiredError(undefined),
  new RunStoppedError(),
  new ReviewConflictError(undefined),
  new RunInputError('x'),
]
const codes = [...new Set(errors.map(({ code }) => code))]

describe('docs/errors', () => {
  it('has a page for every code, and a code for every page', () => {
    expect(pages.toSorted()).toEqual(codes.map((code) => `${code}.md`).toSorted())
  })

  it.each(codes)('%s: the page says what happened, what it means and what to do', (code) => {
    const text = read(`${code}.md`)
    expect(text).toMatch(new RegExp(`^# ${code}: `))
    for (const title of ['## What happened', '## What it means', '## What to do'])
      expect(text).toContain(title)
  })

  it.each(codes)('%s: the page says whether watching goes on, as the error does', (code) => {
    const classes = new Set(errors.filter((error) => error.code === code).map((error) => error.class))
    const text = read(`${code}.md`)
    for (const one of classes) expect(text).toContain(`\`${one}\``)
    if (classes.size === 1 && classes.has('transient')) expect(text).not.toContain('`fatal`')
  })

  it('lists every page', () => {
    const index = read('README.md')
    for (const code of codes) expect(index).toContain(`[${code}](${code}.md)`)
  })

  it.each(errors.filter((error, index) => errors.findIndex(({ code }) => code === error.code) === index))(
    '$code: the message names its page',
    (error) => {
      expect(error.message).toContain(`See cloudsquid-react/dist/docs/errors/${error.code}.md.`)
    },
  )
})
