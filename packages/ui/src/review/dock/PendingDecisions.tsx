import { useSyncExternalStore } from 'react'
import { useAnnounce } from '../../controls/feedback/Announcer.tsx'
import { useShortcut } from '../../controls/shortcuts/ShortcutsProvider.tsx'
import { dockLabels } from '../../labels/en/dockLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { DecisionOutbox } from '../deciding/createDecisionOutbox.ts'
import { OtherDecisions } from './OtherDecisions.tsx'
import styles from './ReviewDock.module.css'

export interface PendingDecisionsProps {
  outbox: DecisionOutbox
  /** Called with the run whose decision was taken back, or is to be looked at. */
  onReturn?: ((key: string) => void) | undefined
}

/** Decisions that can still be taken back or were not stored, where no dock shows them. Nothing while there are none. */
export function PendingDecisions({ outbox, onReturn }: PendingDecisionsProps) {
  const { dock: words } = useLabels(dockLabels)
  const announce = useAnnounce()
  const all = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot, outbox.getSnapshot)
  const items = all.filter(({ state }) => state !== 'stored')
  const last = items.findLast(({ state }) => state === 'waiting')
  const undo = (key: string) => {
    if (!outbox.undo(key)) return
    announce(words.announce.undone)
    onReturn?.(key)
  }
  useShortcut('undoDecision', last && (() => undo(last.key)))
  if (items.length === 0) return null
  return (
    <section className={styles.pendingAlone} aria-label={words.title}>
      <OtherDecisions items={items} onUndo={undo} onGoTo={onReturn} />
    </section>
  )
}
