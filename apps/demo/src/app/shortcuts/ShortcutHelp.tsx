import { useRef } from 'react'
import { lazyPart, useOnDemand, useShortcut } from 'cloudsquid-react-ui/controls'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'
import { BarButton } from '../shell/bar/BarButton.tsx'

// Nobody waits for a dialog before the page is there.
const ShortcutDialog = lazyPart(() => import('./ShortcutDialog.tsx'), 'ShortcutDialog')

/** Opens the list of what can be done by key. */
export function ShortcutHelp() {
  const words = useDashboardLabels().shortcuts
  const buttonRef = useRef<HTMLButtonElement>(null)
  const { openedBy, isOpen, problem, onOpenChange, open, buttonProps } = useOnDemand(ShortcutDialog)
  useShortcut('openHelp', () => open('keyboard'))

  return (
    <>
      <BarButton ref={buttonRef} label={words.title} aria-haspopup="dialog" {...buttonProps}>
        <span aria-hidden="true">?</span>
      </BarButton>
      {problem}
      {openedBy && <ShortcutDialog isOpen={isOpen} onOpenChange={onOpenChange} buttonRef={buttonRef} />}
    </>
  )
}
