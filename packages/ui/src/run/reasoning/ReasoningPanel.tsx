import type { ReactNode, Ref } from 'react'
import { Disclosure } from '../../controls/actions/Disclosure.tsx'
import { Card } from '../../controls/display/Card.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './ReasoningPanel.module.css'

interface ReasoningPanelProps {
  text: string | undefined
  /** Whether more may come. */
  isWaiting: boolean
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  triggerRef?: Ref<HTMLButtonElement>
  /**
   * Renders the text in place of plain text. A model wrote it: a host that renders markup keeps links and images out.
   *
   * @default plain text with its line breaks
   */
  renderText?: ((text: string) => ReactNode) | undefined
}

/**
 * Shows why the data is what it is, as plain text with its line breaks: written by a model, it may not bring links or
 * images. It opens and closes when somebody presses it, and never by itself.
 */
export function ReasoningPanel(props: ReasoningPanelProps) {
  const { text, isWaiting, isOpen, onOpenChange, triggerRef, renderText } = props
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
          (renderText?.(text) ?? (
            <p className={styles.text} dir="auto">
              {text}
            </p>
          ))
        ) : (
          <p className={styles.none}>{isWaiting ? reasoning.waiting : reasoning.none}</p>
        )}
      </Disclosure>
    </Card>
  )
}
