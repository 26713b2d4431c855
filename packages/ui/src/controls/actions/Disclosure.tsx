import { type ReactNode, type Ref, useId } from 'react'
import ChevronRightIcon from 'lucide-react/icons/chevron-right'
import { Icon } from '../icon/Icon.tsx'
import styles from './Disclosure.module.css'

export interface DisclosureProps {
  title: string
  /** A few words at the end of the row, such as how much is inside. */
  aside?: ReactNode
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  triggerRef?: Ref<HTMLButtonElement> | undefined
  children: ReactNode
}

/** A heading that is a button and shows or hides what belongs to it. Its owner alone opens and closes it. */
export function Disclosure({ title, aside, isOpen, onOpenChange, triggerRef, children }: DisclosureProps) {
  const panelId = useId()
  return (
    <div>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.trigger}
          ref={triggerRef}
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          onClick={() => onOpenChange(!isOpen)}
        >
          <span className={styles.chevron}>
            <Icon drawing={ChevronRightIcon} />
          </span>
          {title}
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </button>
      </h2>
      {isOpen && <div id={panelId}>{children}</div>}
    </div>
  )
}
