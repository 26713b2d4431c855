import { type RefObject, useEffect, useRef, useState } from 'react'
import { useAnnounce } from '../../controls/feedback/Announcer.tsx'
import { useShortcut } from '../../controls/shortcuts/ShortcutsProvider.tsx'
import { useUiEnvironment } from '../../controls/time/UiEnvironment.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { OutboxItem } from '../deciding/createDecisionOutbox.ts'
import { type DockQuestion, type Intent, nextQuestion } from '../deciding/nextQuestion.ts'
import { undoable } from '../deciding/useReviewDecision.ts'
import { isUnsentDraft, type ReviewDraft } from '../ReviewDraft.ts'
import type { ReviewDockProps } from './ReviewDockProps.ts'

/** What has been answered so far. */
interface Given {
  reviewer?: string
  comment?: string
}

/** A question that stands in the dock, and what it is about. */
export type Asked =
  | { kind: DockQuestion; intent: Intent; given: Given }
  | { kind: 'skip' }
  | { kind: 'rename' }

interface DockRefs {
  rootRef: RefObject<HTMLElement | null>
  commentRef: RefObject<HTMLTextAreaElement | null>
}

export type DockState = ReturnType<typeof useDock>

/** Holds what the dock is asking, and what its keys do. */
export function useDock(props: ReviewDockProps, { rootRef, commentRef }: DockRefs) {
  const { mode, review, draft, reviewer, counts, asksFirst = false, pending, others } = props
  const { dock: words } = useLabels(dockLabels)
  const announce = useAnnounce()
  const { now } = useUiEnvironment()
  const openerRef = useRef<Element>(null)
  const [asked, setAsked] = useState<Asked>()
  const [hint, setHint] = useState('')
  const [isChanging, setIsChanging] = useState(false)
  const [isHistoryShown, setIsHistoryShown] = useState(false)

  const isDrafted = draft !== undefined && isUnsentDraft(draft)
  const isSeen = draft?.seenReviewDate !== undefined && draft.seenReviewDate === (review?.review_date ?? '')
  // Where nothing is sent, nothing is sent over somebody else's.
  const isConflict =
    mode === 'form' && review !== undefined && isDrafted && !isSeen && !isChanging && pending === undefined
  const isOpen =
    mode === 'form' &&
    (review === undefined || isChanging || isConflict || (isDrafted && pending === undefined))
  const isFailed = pending?.state === 'failed'

  const change = (next: ReviewDraft) => {
    setHint('')
    props.onDraftChange({ ...next, seenReviewDate: draft?.seenReviewDate ?? review?.review_date ?? '' })
  }
  const ask = (next: Asked) => {
    openerRef.current ??= document.activeElement
    setAsked(next)
  }
  const close = () => {
    setAsked(undefined)
    const opener = openerRef.current
    openerRef.current = null
    // What it was opened from may be there again only after this render.
    queueMicrotask(() => {
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body)
        opener.focus({ preventScroll: true })
      else rootRef.current?.focus({ preventScroll: true })
    })
  }
  /** Takes a decision, once nothing is left to ask. */
  const go = (intent: Intent, given: Given = {}) => {
    setHint('')
    const known =
      given.comment === undefined ? draft : { ...draft, comment: given.comment, decision: intent.decision }
    const name = given.reviewer ?? reviewer
    const kind = nextQuestion(intent, { draft: known, reviewer: name, counts, asksFirst })
    if (kind) return ask({ kind, intent, given })
    if (asked) close()
    setIsChanging(false)
    const own = intent.withComment === false ? '' : (draft?.comment.trim() ?? '')
    props.onDecide(intent, { reviewer: name.trim(), comment: given.comment?.trim() ?? own })
  }
  /** Sends what is decided without a chance to take it back. */
  const goNow = () => {
    if (pending) return props.onSendNow()
    if (asked && 'intent' in asked) return go({ ...asked.intent, isNow: true }, asked.given)
    if (draft?.decision) return go({ decision: draft.decision, isNow: true })
    setHint(words.decideFirst)
  }
  /** Sends a decision again that was not stored, over what is there by now. */
  const again = ({ decision: { approved, comment, reviewedBy } }: Pick<OutboxItem, 'decision'>) =>
    props.onDecide(
      { decision: approved ? 'approve' : 'reject', isNow: true },
      { reviewer: reviewedBy, comment },
    )
  const skip = (note: string) => {
    change({ ...(draft ?? { comment: '' }), skippedAtMs: now(), skipNote: note.trim() || undefined })
    announce(words.announce.skipped)
    close()
    props.onSkip?.()
  }
  const focusComment = () => commentRef.current?.focus()

  // After a failure nothing is decided by a stray key: only what has the focus acts.
  const isKeyed = isOpen && pending === undefined
  const undone = undoable(pending, others)
  useShortcut('chooseApprove', isKeyed ? () => go({ decision: 'approve', isNow: false }) : undefined)
  useShortcut('chooseReject', isKeyed ? () => go({ decision: 'reject', isNow: false }) : undefined)
  useShortcut('skipRun', isKeyed && props.onSkip ? () => ask({ kind: 'skip' }) : undefined)
  const hasComment = mode === 'form' ? isKeyed && !asked : props.handOver !== undefined
  useShortcut('focusComment', hasComment ? focusComment : undefined)
  useShortcut('submitReview', isOpen && !isFailed ? goNow : undefined)
  useShortcut('undoDecision', undone && !isFailed ? () => props.onUndo(undone.key) : undefined)

  // What had the focus may have gone with the row that it stood in.
  const hadFocus = useRef(false)
  useEffect(() => {
    const root = rootRef.current
    if (!root) return
    const listen = ({ type }: Event) => (hadFocus.current = type === 'focusin')
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !root.contains(relatedTarget)) hadFocus.current = false
    }
    root.addEventListener('focusin', listen)
    root.addEventListener('focusout', leave)
    return () => {
      root.removeEventListener('focusin', listen)
      root.removeEventListener('focusout', leave)
    }
  }, [rootRef])
  const shown = `${pending?.state} ${asked?.kind} ${isOpen}`
  const lastShown = useRef(shown)
  useEffect(() => {
    if (shown === lastShown.current) return
    lastShown.current = shown
    if (hadFocus.current && document.activeElement === document.body)
      rootRef.current?.focus({ preventScroll: true })
  }, [shown, rootRef])

  return {
    asked,
    ask,
    close,
    go,
    goNow,
    again,
    skip,
    hint,
    change,
    isOpen,
    isConflict,
    isChanging,
    setIsChanging,
    isHistoryShown,
    setIsHistoryShown,
  }
}
