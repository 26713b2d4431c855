import type { AcceptedFinding, JsonObject } from 'cloudsquid-react'
import type { Finding } from '../../checks/Check.ts'
import {
  addStep,
  type Corrections,
  keepTyping,
  noCorrections,
  redoStep,
  undoStep,
} from '../../corrections/Corrections.ts'
import { describeChanges } from '../../corrections/describeChanges.ts'
import { type Rebased, rebaseCorrections } from '../../corrections/rebaseCorrections.ts'
import { retargetStep } from '../../corrections/retargetStep.ts'
import { toPatch } from '../../corrections/toPatch.ts'
import { valueAt } from '../../values/jsonPointer.ts'
import { type LookedAt, wasLookedAt } from './countLookedAt.ts'
import { withMissingInside } from './withMissingInside.ts'
import type { DataWork } from './DataWork.ts'
import { digestOf } from './digestOf.ts'
import { reasoningOf } from './reasoningOf.ts'
import { restoreAt } from './restoreAt.ts'
import type { WorkDraft } from './WorkDraft.ts'

interface DraftAtWork<TDraft extends WorkDraft> {
  original: JsonObject
  expected: readonly string[] | undefined
  reasoning: string | null | undefined
  reviewer: string | undefined
  corrections: Corrections
  lookedAt: LookedAt
  accepted: readonly AcceptedFinding[]
  /** The corrections as they fit the data that there is now. */
  rebased: Rebased
  findings: readonly Finding[]
  /** Changes the draft as it is by then. */
  update: (edit: (before: TDraft) => TDraft) => void
}

/** What can be done with a draft. */
export function workOnDraft<TDraft extends WorkDraft>(atWork: DraftAtWork<TDraft>): DataWork {
  const { original, expected = [], reasoning, reviewer } = atWork
  const { corrections, lookedAt, accepted, rebased, findings, update } = atWork
  const { data } = rebased
  const [conflict] = rebased.conflicts
  const correct = (edit: (before: Corrections) => Corrections) =>
    update((before) => {
      const was = before.corrections ?? noCorrections
      const is = edit(was)
      return is === was ? before : { ...before, corrections: is }
    })
  return {
    original,
    data,
    findings,
    accepted,
    expected,
    withMissing: (shown) => withMissingInside(expected, shown),
    changes: describeChanges(original, data),
    reviewer,
    change: (step) => correct((before) => addStep(before, step)),
    undo: corrections.done.length > 0 ? () => correct(undoStep) : undefined,
    redo: corrections.undone.length > 0 ? () => correct(redoStep) : undefined,
    restore: (pointer) =>
      correct((before) =>
        addStep(before, restoreAt(rebaseCorrections(original, before).data, original, pointer)),
      ),
    isLookedAt: (pointer) => wasLookedAt(data, lookedAt, pointer),
    lookAt: (pointer, { value } = { value: valueAt(data, pointer) }) =>
      update((before) => ({ ...before, lookedAt: { ...before.lookedAt, [pointer]: digestOf(value) } })),
    accept: ({ pointer, code }, reason) =>
      update((before) => ({ ...before, accepted: [...(before.accepted ?? []), { pointer, code, reason }] })),
    typedAt: (pointer) =>
      corrections.typing && Object.hasOwn(corrections.typing, pointer)
        ? corrections.typing[pointer]
        : undefined,
    keepTyped: (pointer, input) => correct((before) => keepTyping(before, pointer, input)),
    reasoningOf: (pointer) => (reasoning ? reasoningOf(reasoning, pointer) : undefined),
    conflict: conflict && { ...conflict, isGone: !retargetStep(data, conflict.step) },
    settle: ({ step }, by) =>
      correct((before) => {
        const done = before.done.filter((other) => other !== step)
        const retargeted =
          by === 'mine'
            ? retargetStep(rebaseCorrections(original, { ...before, done }).data, step)
            : undefined
        // Not thrown away: done again, it is asked about again.
        if (!retargeted) return { ...before, done, undone: [...before.undone, step] }
        return { ...before, done: [...done, retargeted] }
      }),
    patch: () => toPatch({ ...noCorrections, done: rebased.fitting }, original),
  }
}
