import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { type RefObject, useState } from 'react'
import { type FollowedRun, runKey, runTitle, runListLabels, useLabels } from 'cloudsquid-react-ui'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'
import { useFollowedRuns } from '../../runs/useFollowedRuns.ts'
import { useOpenRun } from '../../runs/useOpenRun.ts'
import { useTextSearch } from '../../runs/useTextSearch.ts'
import styles from './FindRun.module.css'

interface FindRunDialogProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** Gets the focus back. */
  buttonRef: RefObject<HTMLButtonElement | null>
}

/** More are not read; another letter finds fewer. */
const mostShown = 50

/** A field to type in, and the runs that it finds: by their names at once, by their data as it is searched. */
export function FindRunDialog({ isOpen, onOpenChange, buttonRef }: FindRunDialogProps) {
  const { finding: words } = useDashboardLabels().shell
  const { runList, status } = useLabels(runListLabels)
  const { runs } = useFollowedRuns().value
  const openRun = useOpenRun()
  const { hits, search } = useTextSearch()
  const [text, setText] = useState('')
  const wanted = text.trim().toLocaleLowerCase()
  const nameOf = (run: FollowedRun) => runTitle(run, runList)
  const isFound = (run: FollowedRun) =>
    wanted === '' ||
    [nameOf(run), run.filename ?? ''].some((name) => name.toLocaleLowerCase().includes(wanted)) ||
    hits?.has(runKey(run)) === true
  const found: FollowedRun[] = []
  for (const run of runs) {
    if (found.length === mostShown) break
    if (isFound(run)) found.push(run)
  }
  const choose = (run: FollowedRun) => {
    onOpenChange(false)
    openRun(run)
  }
  return (
    <Dialog.Root open={isOpen} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} aria-label={words.title} finalFocus={buttonRef}>
          <Autocomplete.Root
            items={found}
            filter={null}
            inline
            open
            autoHighlight="always"
            itemToStringValue={nameOf}
            value={text}
            onValueChange={(next, { reason }) => {
              // What is chosen opens; it is not typed.
              if (reason === 'item-press') return
              setText(next)
              search(next.trim())
            }}
          >
            <Autocomplete.Input className={styles.input} aria-label={words.label} placeholder={words.label} />
            <Autocomplete.Empty className={styles.none}>{words.none}</Autocomplete.Empty>
            <Autocomplete.List className={styles.list}>
              {(run: FollowedRun) => (
                <Autocomplete.Item
                  key={runKey(run)}
                  className={styles.item}
                  value={run}
                  onClick={() => choose(run)}
                >
                  <span className={styles.name} dir="auto">
                    {nameOf(run)}
                  </span>
                  <span className={styles.state}>{run.status && status[run.status]}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
