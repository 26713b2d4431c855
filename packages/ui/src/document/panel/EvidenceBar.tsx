import type { JsonValue } from 'cloudsquid-react'
import ChevronLeftIcon from 'lucide-react/icons/chevron-left'
import ChevronRightIcon from 'lucide-react/icons/chevron-right'
import XIcon from 'lucide-react/icons/x'
import { Button } from '../../controls/actions/Button.tsx'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { ChosenField } from './ChosenField.ts'
import styles from './EvidenceBar.module.css'
import { EvidenceStatus, type EvidenceStatusProps } from './EvidenceStatus.tsx'
import { FieldButtons } from './FieldButtons.tsx'

export interface EvidenceBarProps extends EvidenceStatusProps {
  field: ChosenField
  /** As the document writes it. */
  written: string | undefined
  onGoTo: (index: number) => void
  onClear: () => void
}

interface EvidenceNotesProps extends EvidenceStatusProps {
  field: ChosenField
  /** Chooses a value inside the chosen list or object. */
  onChoose: (pointer: string) => void
  labelOf: (pointer: string) => string
}

/** Says of the chosen field where its value stands, and goes from one place to the next. */
export function EvidenceBar(props: EvidenceBarProps) {
  const { field, written, evidence, current, onGoTo, onClear } = props
  const { evidence: words, documentView } = useLabels(documentLabels)
  const total = countOf(evidence)
  const value = plainText(field.value)
  return (
    <section className={styles.start} aria-label={words.title}>
      <p className={styles.field} title={[field.label, value].join(' ').trim()}>
        <span className={styles.label}>{field.label}</span>
        {value !== '' && (
          <span className={styles.value} dir="auto">
            {value}
          </span>
        )}
        {written !== undefined && written !== value && (
          <span className={styles.written} title={documentView.written(written)} dir="auto">
            {documentView.written(written)}
          </span>
        )}
      </p>
      <EvidenceStatus evidence={evidence} current={current} />
      {total > 1 && (
        <>
          <Button
            variant="quiet"
            size="small"
            icon={ChevronLeftIcon}
            isIconOnly
            onClick={() => onGoTo(current - 1)}
          >
            {words.previous}
          </Button>
          <Button
            variant="quiet"
            size="small"
            icon={ChevronRightIcon}
            isIconOnly
            onClick={() => onGoTo(current + 1)}
          >
            {words.next}
          </Button>
        </>
      )}
      <Button variant="quiet" size="small" icon={XIcon} isIconOnly onClick={onClear}>
        {words.clear}
      </Button>
    </section>
  )
}

/** What there is more to say of it: that it stands nowhere, or which values a list has. */
export function EvidenceNotes({ field, evidence, current, onChoose, labelOf }: EvidenceNotesProps) {
  const { evidence: words } = useLabels(documentLabels)
  if (typeof evidence !== 'object') return null
  if (evidence.kind === 'notFound')
    return <p className={`${styles.bar} ${styles.note} ${styles.warning}`}>{words.notFoundBody}</p>
  if (evidence.kind !== 'parts') return null
  return (
    <div className={styles.bar}>
      <FieldButtons
        label={words.values}
        pointers={evidence.parts.map(({ pointer }) => pointer)}
        missing={evidence.missing}
        left={evidence.left}
        current={evidence.parts[current]?.pointer}
        // The bar has said already which list or object they are in.
        labelOf={(pointer) => labelOf(pointer).replace(`${field.label} › `, '')}
        onChoose={onChoose}
      />
    </div>
  )
}

function countOf(evidence: EvidenceBarProps['evidence']): number {
  if (typeof evidence !== 'object') return 0
  if (evidence.kind === 'found') return evidence.places.length
  return evidence.kind === 'parts' ? evidence.parts.length : 0
}

const plainText = (value: JsonValue) => (value === null || typeof value === 'object' ? '' : String(value))
