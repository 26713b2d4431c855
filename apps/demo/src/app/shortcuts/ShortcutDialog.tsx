import { Dialog } from '@base-ui/react/dialog'
import type { RefObject } from 'react'
import { Button } from 'cloudsquid-react-ui/controls'
import { useAppServices } from '../AppServices.tsx'
import { useStoredValue } from '../storage/useStoredValue.ts'
import { bindingsOf, chooseKey } from './createShortcutSettings.ts'
import { FixedKeys } from './FixedKeys.tsx'
import { ShortcutRow } from './ShortcutRow.tsx'
import { shortcutGroups } from './shortcutBindings.ts'
import styles from './ShortcutHelp.module.css'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'

const groups = ['move', 'read', 'review', 'other'] as const

interface ShortcutDialogProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** Gets the focus back. */
  buttonRef: RefObject<HTMLButtonElement | null>
}

/** Lists what can be done by key, from the same table that does it, and lets each key be changed or switched off. */
export function ShortcutDialog({ isOpen, onOpenChange, buttonRef }: ShortcutDialogProps) {
  const words = useDashboardLabels().shortcuts
  const { shortcuts } = useAppServices()
  const { value } = useStoredValue(shortcuts)
  const bindings = bindingsOf(value)

  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} finalFocus={buttonRef}>
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{words.title}</Dialog.Title>
            <Dialog.Close render={<Button variant="quiet" />}>{words.close}</Dialog.Close>
          </div>
          <Dialog.Description className={styles.text}>{words.explained}</Dialog.Description>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={value.hasSingleKeys}
              onChange={(event) => {
                const hasSingleKeys = event.target.checked
                shortcuts.update((choices) => ({ ...choices, hasSingleKeys }))
              }}
            />
            {words.singleKeys}
          </label>
          <div className={styles.groups}>
            {groups.map((group) => (
              <section key={group} className={styles.group}>
                <h3 className={styles.heading}>{words.groups[group]}</h3>
                <ul className={styles.list}>
                  {shortcutGroups[group].map((action) => (
                    <ShortcutRow
                      key={action}
                      action={action}
                      shortcut={bindings[action]}
                      isOff={!value.hasSingleKeys && bindings[action]?.length === 1}
                      onChoose={(key) => shortcuts.update((choices) => chooseKey(choices, action, key))}
                    />
                  ))}
                </ul>
              </section>
            ))}
            <FixedKeys />
          </div>
          <p className={styles.text}>{words.escape}</p>
          {Object.keys(value.keys).length > 0 && (
            <Button onClick={() => shortcuts.update(({ hasSingleKeys }) => ({ keys: {}, hasSingleKeys }))}>
              {words.reset}
            </Button>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
