import type { AcceptedFinding, JsonObject } from 'cloudsquid-react'
import { useLayoutEffect, useMemo, useState } from 'react'
import type { Check, CheckFacts, Finding } from '../../checks/Check.ts'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import { noCorrections } from '../../corrections/Corrections.ts'
import type { LookedAt } from './countLookedAt.ts'
import type * as correcting from './correcting.ts'
import type { DataWork } from './DataWork.ts'
import type { WorkDraft } from './WorkDraft.ts'
import { useFindings } from './useFindings.ts'

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

  const [latest] = useState(() => keepLatest(draft))
  useLayoutEffect(() => latest.take(draft), [latest, draft])
  useLayoutEffect(() => latest.tell(onDraftChange), [latest, onDraftChange])

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
  const { expected } = facts
  const { update } = latest
  const said = { original, expected, reasoning, reviewer }
  return code.workOnDraft({ ...said, corrections, lookedAt, accepted, rebased, findings, update })
}

/** Two changes may come before the page is drawn anew, and the second must not undo the first. */
function keepLatest<TDraft>(draft: TDraft) {
  let latest = draft
  let onChange: (draft: TDraft) => void = () => {}
  return {
    take: (next: TDraft) => void (latest = next),
    tell: (listener: (draft: TDraft) => void) => void (onChange = listener),
    update: (edit: (before: TDraft) => TDraft) => {
      const next = edit(latest)
      if (next === latest) return
      latest = next
      onChange(next)
    },
  }
}

const isAccepted = ({ pointer, code }: Finding, accepted: readonly AcceptedFinding[]) =>
  accepted.some((one) => one.pointer === pointer && one.code === code)
