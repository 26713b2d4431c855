import { describe, expect, it } from 'vitest'
import { compareData } from '../../../packages/ui/src/corrections/compareData.ts'
import { writeChangesCsv } from '../../../packages/ui/src/run/handOverWriters.ts'

describe('corrections as CSV', () => {
  it('say where, what it was and what it is, and begin no formula', () => {
    const changes = compareData({ total: 289, note: 'x', old: true }, { total: 189, note: '=1+1', new: null })
    const lines = writeChangesCsv(changes).trim().split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFF?path,change,was,is$/)
    expect(lines).toContain('/total,changed,289,189')
    expect(lines.find((line) => line.startsWith('/note'))).toMatch(/'=1\+1/)
    expect(lines).toContain('/old,removed,true,')
  })
})
