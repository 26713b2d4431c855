import { useLayoutEffect, useRef } from 'react'
import PanelLeftCloseIcon from 'lucide-react/icons/panel-left-close'
import PanelLeftOpenIcon from 'lucide-react/icons/panel-left-open'
import { Button, lazyPart } from 'cloudsquid-react-ui/controls'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'
import { useAppServices } from '../AppServices.tsx'
import { useStoredValue } from '../storage/useStoredValue.ts'
import styles from './RunColumn.module.css'

// The page itself comes first.
const FollowedRunList = lazyPart(() => import('../runs/FollowedRunList.tsx'), 'FollowedRunList')

/** The list of runs beside the page, which folds to a rail; this browser remembers that. */
export function RunColumn() {
  const words = useDashboardLabels().shell
  const { listFolded } = useAppServices()
  const isFolded = useStoredValue(listFolded).value
  const buttonRef = useRef<HTMLButtonElement>(null)
  const isPressed = useRef(false)
  useLayoutEffect(() => {
    // It stands elsewhere now, and is the same button to whoever pressed it.
    if (isPressed.current) buttonRef.current?.focus()
    isPressed.current = false
  })
  const fold = (
    <Button
      ref={buttonRef}
      variant="quiet"
      size="small"
      isIconOnly
      icon={isFolded ? PanelLeftOpenIcon : PanelLeftCloseIcon}
      aria-expanded={!isFolded}
      onClick={() => {
        isPressed.current = true
        listFolded.update((last) => !last)
      }}
    >
      {isFolded ? words.unfoldList : words.foldList}
    </Button>
  )
  return (
    <nav className={styles.column} aria-label={words.mainNavigation} data-folded={isFolded ? '' : undefined}>
      {isFolded ? fold : <FollowedRunList headerActions={fold} />}
    </nav>
  )
}
