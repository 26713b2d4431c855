import { Button } from '../../controls/actions/Button.tsx'
import { KeyHint } from '../../controls/shortcuts/KeyHint.tsx'
import { useShortcutKey } from '../../controls/shortcuts/ShortcutsProvider.tsx'
import { useNow } from '../../controls/time/useNow.ts'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { OutboxItem } from '../deciding/createDecisionOutbox.ts'
import { ReviewBadge } from '../ReviewBadge.tsx'
import styles from './ReviewDock.module.css'
import type { ReviewDockProps } from './ReviewDockProps.ts'
import type { DockState } from './useDock.ts'

/** A decision that can still be taken back, is being sent, or was not stored. */
export function PendingRow(props: ReviewDockProps & { item: OutboxItem; dock: DockState }) {
  const { item, dock } = props
  const { dock: words, keys } = useLabels(dockLabels)
  const undoKey = useShortcutKey('undoDecision')
  const sendKey = useShortcutKey('submitReview')
  const { approved, comment } = item.decision
  return (
    <div className={styles.actionRow}>
      <div className={styles.pending}>
        <ReviewBadge state={approved ? 'approved' : 'rejected'} isShort />
        <WaitingTime item={item} />
        {comment !== '' && (
          <span className={styles.pendingComment} dir="auto">
            {comment}
          </span>
        )}
      </div>
      {item.state === 'waiting' && (
        <div className={styles.actions}>
          <Button onClick={() => props.onSendNow()}>
            {words.pending.sendNow}
            {sendKey && <KeyHint shortcut={sendKey} words={keys} />}
          </Button>
          <Button onClick={() => props.onUndo()}>
            {words.pending.undo}
            {undoKey && <KeyHint shortcut={undoKey} words={keys} />}
          </Button>
        </div>
      )}
      {item.state === 'failed' && (
        <div className={styles.actions}>
          <Button variant="quiet" onClick={() => props.onUndo()}>
            {words.failed.giveUp}
          </Button>
          <Button variant="primary" onClick={() => dock.again(item)}>
            {words.failed.again}
          </Button>
        </div>
      )}
    </div>
  )
}

/** How long a decision still waits. Not spoken as it counts: it was said once. */
export function WaitingTime({ item: { state, sendsAtMs } }: { item: OutboxItem }) {
  const { pending } = useLabels(dockLabels).dock
  const nowMs = useNow(() => (state === 'waiting' ? 1_000 : undefined))
  const seconds = Math.max(0, Math.ceil((sendsAtMs - nowMs) / 1_000))
  const word = {
    waiting: pending.sentIn(seconds),
    sending: pending.sending,
    failed: pending.notSent,
    stored: '',
  }
  return <span className={styles.muted}>{word[state]}</span>
}
