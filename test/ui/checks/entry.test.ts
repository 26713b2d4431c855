import { describe, expect, it } from 'vitest'
import * as parts from '../../../packages/ui/src/index.ts'
import * as checks from '../../../packages/ui/src/checks.ts'

describe('the entry of the checks, for code without a browser', () => {
  it('has every check that the parts have', () => {
    const names = Object.keys(checks)
    expect(names).toContain('runChecks')
    expect(names.length).toBeGreaterThan(15)
    expect(Object.entries(parts)).toEqual(expect.arrayContaining(Object.entries(checks)))
  })

  it('runs them without a DOM', () => {
    expect(typeof document).toBe('undefined')
    const findings = checks.runChecks({ iban: 'DE00 0000 0000 0000 0000 00' }, { checks: [checks.validIban] })
    expect(findings).toHaveLength(1)
  })
})
