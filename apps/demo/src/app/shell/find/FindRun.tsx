import SearchIcon from 'lucide-react/icons/search'
import { useRef } from 'react'
import { Button, KeyHint, lazyPart, useOnDemand, useShortcut } from 'cloudsquid-react-ui/controls'
import { useLabels } from 'cloudsquid-react-ui'
import { useAppServices } from '../../AppServices.tsx'
import { bindingsOf } from '../../shortcuts/createShortcutSettings.ts'
import { useStoredValue } from '../../storage/useStoredValue.ts'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'
import styles from './FindRun.module.css'

// Nobody looks for a run before the page is there.
const FindRunDialog = lazyPart(() => import('./FindRunDialog.tsx'), 'FindRunDialog')

/** Finds a run by what it is called or by what its data says. */
export function FindRun() {
  const { find } = useDashboardLabels().shell
  const { keys } = useLabels()
  const shortcut = bindingsOf(useStoredValue(useAppServices().shortcuts).value).findRun
  const buttonRef = useRef<HTMLButtonElement>(null)
  const { openedBy, isOpen, onOpenChange, open, problem, buttonProps } = useOnDemand(FindRunDialog)
  useShortcut('findRun', () => open('keyboard'))
  return (
    <>
      <Button ref={buttonRef} icon={SearchIcon} title={find} aria-haspopup="dialog" {...buttonProps}>
        <span className={styles.word}>
          {find} {shortcut && <KeyHint shortcut={shortcut} words={keys} />}
        </span>
      </Button>
      {problem}
      {openedBy && <FindRunDialog isOpen={isOpen} onOpenChange={onOpenChange} buttonRef={buttonRef} />}
    </>
  )
}
