import type { AcceptedFinding, JsonObject } from 'cloudsquid-react'
import { useLayoutEffect, useMemo, useRef } from 'react'
import type { Check, CheckFacts, Finding } from '../../checks/Check.ts'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import {
  addStep,
  type Corrections,
  keepTyping,
  noCorrections,
  redoStep,
  undoStep,
} from '../../corrections/Corrections.ts'
import { valueAt } from '../../values/jsonPointer.ts'
import { type LookedAt, wasLookedAt } from './countLookedAt.ts'
import type * as correcting from './correcting.ts'
import type { DataWork } from './DataWork.ts'
import { digestOf } from './digestOf.ts'
import { useFindings } from './useFindings.ts'

/** What of a draft the work on the data reads and writes. */
export interface WorkDraft {
  corrections?: Corrections | undefined
  lookedAt?: LookedAt | undefined
  accepted?: readonly AcceptedFinding[] | undefined
}

export interface ReviewWorkOptions<TDraft extends WorkDraft> {
  /** The data as it was extracted. Pass the same object as long as it says the same. */
  original: JsonObject
  draft: TDraft
  /** Called with the draft as it is now, from the first letter that is typed. */
  onDraftChange: (draft: TDraft) => void
  /** @default none */
  checks?: readonly Check[] | undefined
  /** What the checks are told beside the data. @default the date of today alone */
  facts?: CheckFacts | undefined
  /** What the extraction says of itself, for the sentence that speaks of a value. */
  reasoning?: string | null | undefined
  /** Who corrects. */
  reviewer?: string | undefined
}

type Correcting = typeof correcting

const noChecks: readonly Check[] = []
const noFacts: CheckFacts = {}
const dayMs = 86_400_000
const nothing: readonly never[] = []
const noneLookedAt: LookedAt = {}

/** What a reviewer does with data, by `code`, which may come later. */
export function useDraftWork<TDraft extends WorkDraft>(
  options: ReviewWorkOptions<TDraft>,
  code: Correcting,
): DataWork
export function useDraftWork<TDraft extends WorkDraft>(
  options: ReviewWorkOptions<TDraft>,
  code: Correcting | undefined,
): DataWork | undefined
export function useDraftWork<TDraft extends WorkDraft>(
  options: ReviewWorkOptions<TDraft>,
  code: Correcting | undefined,
): DataWork | undefined {
  const { original, draft, onDraftChange, checks = noChecks, facts = noFacts, reasoning, reviewer } = options
  const { corrections = noCorrections, lookedAt = noneLookedAt, accepted = nothing } = draft
  const { now } = useUiEnvironment()
  const todayMs = Math.floor(now() / dayMs) * dayMs
  const today = useMemo(() => new Date(todayMs), [todayMs])

  // Two changes may come before the page is drawn anew, and the second must not undo the first.
  const latest = useRef(draft)
  useLayoutEffect(() => {
    latest.current = draft
  }, [draft])
  const update = (edit: (before: TDraft) => TDraft) => {
    const next = edit(latest.current)
    if (next === latest.current) return
    latest.current = next
    onDraftChange(next)
  }
  const correct = (edit: (before: Corrections) => Corrections) =>
    update((before) => {
      const was = before.corrections ?? noCorrections
      const is = edit(was)
      return is === was ? before : { ...before, corrections: is }
    })

  const rebased = useMemo(
    () => code?.rebaseCorrections(original, { ...noCorrections, done: corrections.done }),
    [original, corrections.done, code],
  )
  const data = rebased?.data ?? original
  const found = useFindings(data, checks, { now: today, ...facts })
  const findings = useMemo(
    () => (accepted.length === 0 ? found : found.filter((finding) => !isAccepted(finding, accepted))),
    [found, accepted],
  )
  if (!code || !rebased) return undefined
  const { describeChanges, rebaseCorrections, restoreAt, retargetStep, reasoningOf, toPatch } = code
  const changes = describeChanges(original, data)
  return {
    original,
    data,
    findings,
    accepted,
    expected: facts.expected ?? nothing,
    changes,
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
    conflict: rebased.conflicts[0],
    settle: ({ step }, by) =>
      correct((before) => {
        const done = before.done.filter((other) => other !== step)
        // Not thrown away: done again, it is asked about again.
        if (by === 'theirs') return { ...before, done, undone: [...before.undone, step] }
        const retargeted = retargetStep(rebaseCorrections(original, { ...before, done }).data, step)
        return { ...before, done: retargeted.patch.length > 0 ? [...done, retargeted] : done }
      }),
    patch: () => toPatch({ ...noCorrections, done: rebased.fitting }, original),
  }
}

const isAccepted = ({ pointer, code }: Finding, accepted: readonly AcceptedFinding[]) =>
  accepted.some((one) => one.pointer === pointer && one.code === code)
