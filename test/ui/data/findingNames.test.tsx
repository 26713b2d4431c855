import { render, screen, within } from '@testing-library/react'
import type { JsonValue } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../packages/ui/src/checks/Check.ts'
import { sayFinding } from '../../../packages/ui/src/checks/sayFinding.ts'
import { FindingLines } from '../../../packages/ui/src/data/edit/FindingLines.tsx'
import type { DataWork } from '../../../packages/ui/src/data/work/DataWork.ts'
import { createLabels } from '../../../packages/ui/src/fixtures/createLabels.ts'

const labels = createLabels('en-GB')
const codes = Object.keys(labels.checks)
const texts =
  'sum total net product amount rate expected tax text first second due date iban bic vat currency number'
const values = Object.fromEntries(texts.split(' ').map((name) => [name, `<${name}>`]))
const findings = codes.map((code): Finding => ({
  pointer: '/amount',
  severity: 'warning',
  code,
  values: { ...values, field: 'amount', count: 2, confidence: 0.25, doubts: 'rivals' },
}))

function show(shown: readonly Finding[], value: JsonValue | undefined) {
  const work = { findings: shown } as unknown as DataWork
  render(<FindingLines work={work} pointer="/amount" value={value} />)
}

describe('a finding in the accessibility tree', () => {
  it.each(findings)('of the code $code is a group that has its sentence as its name', (finding) => {
    const isMissing = finding.code === 'notReturned'
    show([finding], isMissing ? undefined : 289)
    const name = sayFinding(finding, labels, { labelOf: () => 'Amount' })
    const group = screen.getByRole('group', { name })
    expect(name).not.toBe('')
    expect(within(group).queryAllByRole('button', { name: 'Keep' })).toHaveLength(isMissing ? 0 : 1)
  })

  it('is told apart from the others at its value', () => {
    show(findings, 289)
    const names = screen.getAllByRole('group').map((group) => {
      const by = group.getAttribute('aria-labelledby')
      return group.getAttribute('aria-label') ?? (by && document.getElementById(by)?.textContent)
    })
    expect(new Set(names).size).toBe(codes.length)
  })
})
