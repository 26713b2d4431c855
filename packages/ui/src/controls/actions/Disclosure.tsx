import { Collapsible } from '@base-ui/react/collapsible'
import type { ReactNode, Ref } from 'react'
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
  return (
    <Collapsible.Root open={isOpen} onOpenChange={(next) => onOpenChange(next)}>
      <h2 className={styles.heading}>
        <Collapsible.Trigger className={styles.trigger} ref={triggerRef}>
          <span className={styles.chevron}>
            <Icon drawing={ChevronRightIcon} />
          </span>
          {title}
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </Collapsible.Trigger>
      </h2>
      <Collapsible.Panel>{children}</Collapsible.Panel>
    </Collapsible.Root>
  )
}
