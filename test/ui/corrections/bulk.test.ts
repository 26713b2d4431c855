import type { JsonObject } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { applyCorrections } from '../../../packages/ui/src/corrections/applyCorrections.ts'
import { addStep, noCorrections, undoStep } from '../../../packages/ui/src/corrections/Corrections.ts'
import { describeChanges } from '../../../packages/ui/src/corrections/describeChanges.ts'
import { rebaseCorrections } from '../../../packages/ui/src/corrections/rebaseCorrections.ts'
import { setColumn, setValue } from '../../../packages/ui/src/corrections/steps.ts'
import { toPatch } from '../../../packages/ui/src/corrections/toPatch.ts'
import { changesToCsv } from '../../../packages/ui/src/data/changes/changesToCsv.ts'
import { listExports } from '../../../packages/ui/src/data/export/listExports.ts'

const rowCount = 10_000
const table = (): JsonObject => ({
  lines: Array.from({ length: rowCount }, (_, index) => ({
    position: index,
    unit: 'pc',
    amount: index / 100,
  })),
})

describe('10,000 rows edited at once', () => {
  const data = table()
  const step = setColumn(data, { list: '/lines', key: 'unit' }, 'box')
  const corrections = addStep(noCorrections, step)

  it('are one step, with one test and one replacement a row', () => {
    expect(corrections.done).toHaveLength(1)
    expect(step.patch).toHaveLength(2 * rowCount)
    expect(describeChanges(data, after())).toHaveLength(rowCount)
    expect(toPatch(corrections, data)).toHaveLength(2 * rowCount)
  })

  it('are taken back by one press', () => {
    expect(applyCorrections(data, undoStep(corrections))).toEqual({ data })
  })

  it('leave what was not edited as the same objects, however many there are', () => {
    const few = setValue(data, '/lines/7/unit', 'box')
    const result = applyCorrections(data, addStep(noCorrections, few))
    const rows = 'data' in result ? result.data['lines'] : undefined
    const before = data['lines']
    if (!Array.isArray(rows) || !Array.isArray(before)) throw new TypeError('There are no rows.')
    expect(rows.filter((row, index) => row !== before[index])).toHaveLength(1)
  })

  it('are refused whole where one row is another by now, and none of them is lost', () => {
    const changed = applyCorrections(data, addStep(noCorrections, setValue(data, '/lines/9999/unit', 'kg')))
    if (!('data' in changed)) throw new TypeError('It could not be changed.')
    const { conflicts, fitting } = rebaseCorrections(changed.data, corrections)
    expect(fitting).toEqual([])
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]).toMatchObject({ pointer: '/lines/9999/unit', was: 'pc', is: 'kg', mine: 'box' })
    expect(conflicts[0]?.step).toBe(step)
  })

  it('are handed over as CSV, a line each', () => {
    expect(changesToCsv(describeChanges(data, after())).trimEnd().split('\r\n')).toHaveLength(rowCount + 1)
  })

  function after(): JsonObject {
    const result = applyCorrections(data, corrections)
    if (!('data' in result)) throw new TypeError('It could not be applied.')
    return result.data
  }
})

describe('corrections that are taken away', () => {
  const data = { note: '=1+1', tags: ['a'] }
  const changes = [
    { kind: 'changed' as const, pointer: '/note', was: 'x', is: '=1+1', patch: [] },
    { kind: 'removed' as const, pointer: '/old', was: ['a', 1], patch: [] },
  ]

  it('are CSV that no spreadsheet runs', () => {
    expect(changesToCsv(changes)).toBe(
      '\uFEFFpointer,kind,was,is\r\n/note,changed,x,"\'=1+1"\r\n/old,removed,"[""a"",1]",\r\n',
    )
  })

  it('stand in the export beside what arrived, which is not the corrected', () => {
    const files = listExports({ data, raw: { note: 'x' }, corrected: { changes, patch: () => [] } }, 'a.pdf')
    expect(files.map(({ filename }) => filename)).toEqual([
      'a.json',
      'a.csv',
      'a.corrected.json',
      'a.corrections.csv',
      'a.patch.json',
    ])
    expect(files[0]?.getText()).toBe(JSON.stringify({ note: 'x' }, null, 2))
    expect(files[2]?.getText()).toBe(JSON.stringify(data, null, 2))
    expect(listExports({ data, raw: data }, 'a.pdf')).toHaveLength(2)
  })
})
