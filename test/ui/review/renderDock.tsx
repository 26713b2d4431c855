import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Review, Run } from 'cloudsquid-react'
import { StrictMode, useState } from 'react'
import { vi } from 'vitest'
import { Announcer } from '../../../packages/ui/src/controls/feedback/Announcer.tsx'
import { ShortcutsProvider } from '../../../packages/ui/src/controls/shortcuts/ShortcutsProvider.tsx'
import { buildDoneRun } from '../../../packages/ui/src/fixtures/buildRun.ts'
import { english } from '../../../packages/ui/src/labels/en/english.ts'
import { LabelsProvider } from '../../../packages/ui/src/labels/useLabels.tsx'
import {
  createDecisionOutbox,
  type DecisionOutbox,
} from '../../../packages/ui/src/review/deciding/createDecisionOutbox.ts'
import { useReviewDecision } from '../../../packages/ui/src/review/deciding/useReviewDecision.ts'
import { ReviewDock } from '../../../packages/ui/src/review/dock/ReviewDock.tsx'
import type { ReviewDraft } from '../../../packages/ui/src/review/ReviewDraft.ts'
import type { RunReviewProps } from '../../../packages/ui/src/review/RunReviewProps.ts'

export const dockKeys = {
  chooseApprove: 'A',
  chooseReject: 'X',
  skipRun: 'S',
  undoDecision: 'U',
  focusComment: 'C',
  submitReview: 'Mod+Enter',
  viewFields: '1',
}

interface DockOptions extends Partial<RunReviewProps> {
  review?: Review
  runId?: string
}

interface StageProps {
  options: DockOptions
  outbox: DecisionOutbox
  drafts: Map<string, ReviewDraft>
}

/** Holds what a host holds: the drafts, the reviewer, and the outbox that outlives a run. */
function Stage({ options, outbox, drafts }: StageProps) {
  const { review, runId = 'run-1', ...given } = options
  const [, render] = useState(0)
  const [reviewer, setReviewer] = useState(options.reviewer ?? 'Dana Fischer')
  const run: Run = { ...buildDoneRun(), ...(review && { review }) }
  const dock = useReviewDecision({
    key: runId,
    title: `${runId}.pdf`,
    run,
    checkedAt: undefined,
    onRefresh: async () => {},
    review: {
      mode: 'form',
      onSubmit: async () => {},
      outbox,
      onSkip: () => {},
      ...given,
      reviewer,
      onReviewerChange: setReviewer,
      draft: drafts.get(runId),
      onDraftChange: (draft) => {
        drafts.set(runId, draft)
        render((count) => count + 1)
      },
    },
  })
  return (
    <>
      <button type="button">Outside</button>
      <ReviewDock {...dock} />
    </>
  )
}

/** Renders a dock with a host around it. Wants fake timers; `pass` moves them. */
export function renderDock(options: DockOptions = {}) {
  const drafts = new Map<string, ReviewDraft>(
    options.draft ? [[options.runId ?? 'run-1', options.draft]] : [],
  )
  const outbox = createDecisionOutbox()
  const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTimeAsync(ms) })
  const stage = (next: DockOptions) => (
    <StrictMode>
      <LabelsProvider labels={english} locale="en">
        <ShortcutsProvider settings={{ bindings: dockKeys, hasSingleKeys: true }} scope="page">
          <Announcer>
            <Stage key={next.runId ?? 'run-1'} options={next} outbox={outbox} drafts={drafts} />
          </Announcer>
        </ShortcutsProvider>
      </LabelsProvider>
    </StrictMode>
  )
  const { rerender } = render(stage(options))
  return {
    user,
    outbox,
    drafts,
    show: (next: DockOptions) => rerender(stage({ ...options, ...next })),
    dock: () => screen.getByRole('region', { name: 'Review' }),
    button: (name: RegExp | string) => screen.getByRole('button', { name }),
    said: () => screen.getByRole('status').textContent,
  }
}

export async function pass(ms: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms))
}

export type Submit = NonNullable<RunReviewProps['onSubmit']>
