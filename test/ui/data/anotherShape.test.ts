import type { JsonObject, JsonValue } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { rebaseCorrections } from '../../../packages/ui/src/corrections/rebaseCorrections.ts'
import { addRow, removeValue, setColumn, setValue } from '../../../packages/ui/src/corrections/steps.ts'
import { workOnDraft } from '../../../packages/ui/src/data/work/workOnDraft.ts'
import type { WorkDraft } from '../../../packages/ui/src/data/work/WorkDraft.ts'

const begun = { total: 5, seller: { vat: 'DE1' }, lines: [{ name: 'Flyers', count: 1 }, { name: 'Cards' }] }
const done = [
  setValue(begun, '/lines/0/count', 2),
  setValue(begun, '/lines/1/count', 3),
  setValue(begun, '/seller/vat', 'DE2'),
  removeValue(begun, '/lines/1'),
  addRow(begun, { list: '/lines', index: 1 }, { name: 'Posters' }),
  setColumn(begun, { list: '/lines', key: 'unit' }, 'pc'),
]

/** Settles all conflicts that a draft has with the data that there is now. */
function settleAll(original: JsonObject, by: 'mine' | 'theirs'): WorkDraft {
  let draft: WorkDraft = { corrections: { done, undone: [] } }
  for (let turn = 0; turn <= done.length; turn += 1) {
    const corrections = draft.corrections ?? { done: [], undone: [] }
    const rebased = rebaseCorrections(original, corrections)
    const work = workOnDraft<WorkDraft>({
      original,
      expected: undefined,
      reasoning: undefined,
      reviewer: undefined,
      corrections,
      lookedAt: {},
      accepted: [],
      rebased,
      findings: [],
      update: (edit) => void (draft = edit(draft)),
    })
    if (!work.conflict) return draft
    work.settle(work.conflict, by)
  }
  throw new Error('A conflict is asked about for ever.')
}

const shapes: [string, JsonObject][] = [
  ['nothing', {}],
  ...(['a text', 7, null, { 0: { name: 'Flyers' } }, [], [['Flyers', 1]], ['Flyers']] as JsonValue[]).map(
    (lines): [string, JsonObject] => [JSON.stringify(lines), { total: 5, seller: lines, lines }],
  ),
]

describe.each(shapes)('a draft of data that is %s by now', (_name, now) => {
  it.each(['mine', 'theirs'] as const)('loses no step where %s is chosen', (by) => {
    const before = JSON.stringify(now)
    const { corrections } = settleAll(now, by)
    const kept = [...(corrections?.done ?? []), ...(corrections?.undone ?? [])]
    const changing = kept.filter(({ patch }) => patch.some(({ op }) => op !== 'test'))
    expect(changing).toHaveLength(done.length)
    expect(JSON.stringify(now)).toBe(before)
  })
})
