import { useRef } from 'react'
import MenuIcon from 'lucide-react/icons/menu'
import { Icon, lazyPart, useOnDemand } from 'cloudsquid-react-ui/controls'
import styles from './RunDrawer.module.css'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'

// Nobody waits for a drawer before the page is there.
const RunDrawerPanel = lazyPart(() => import('./RunDrawerPanel.tsx'), 'RunDrawerPanel')

/** The list of runs behind a button, where there is no room for it beside the page. */
export function RunDrawer() {
  const words = useDashboardLabels().shell
  const buttonRef = useRef<HTMLButtonElement>(null)
  const { openedBy, isOpen, problem, onOpenChange, buttonProps } = useOnDemand(RunDrawerPanel)
  return (
    <>
      <button
        ref={buttonRef}
        type="button"
        className={styles.trigger}
        aria-label={words.showRuns}
        aria-haspopup="dialog"
        {...buttonProps}
      >
        <Icon drawing={MenuIcon} />
        {words.runs}
      </button>
      {problem}
      {openedBy && <RunDrawerPanel isOpen={isOpen} onOpenChange={onOpenChange} buttonRef={buttonRef} />}
    </>
  )
}
