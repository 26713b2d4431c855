import type { Ref } from 'react'
import { Disclosure } from '../../../components/controls/Disclosure.tsx'
import { Card } from '../../../components/display/Card.tsx'
import { useLabels } from '../../../labels/useLabels.tsx'
import styles from './ReasoningPanel.module.css'

interface ReasoningPanelProps {
  text: string | undefined
  /** Whether more may come. */
  isWaiting: boolean
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  triggerRef?: Ref<HTMLButtonElement>
}

/**
 * Shows why the data is what it is, as plain text with its line breaks: written by a model, it may not bring links or
 * images. It opens and closes when somebody presses it, and never by itself.
 */
export function ReasoningPanel({ text, isWaiting, isOpen, onOpenChange, triggerRef }: ReasoningPanelProps) {
  const { reasoning } = useLabels()
  const hasText = text !== undefined && text.trim() !== ''
  return (
    <Card aria-label={reasoning.title}>
      <Disclosure
        title={reasoning.title}
        aside={hasText ? reasoning.characters(text.length) : undefined}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        triggerRef={triggerRef}
      >
        {hasText ? (
          <p className={styles.text} dir="auto">
            {text}
          </p>
        ) : (
          <p className={styles.none}>{isWaiting ? reasoning.waiting : reasoning.none}</p>
        )}
      </Disclosure>
    </Card>
  )
}
