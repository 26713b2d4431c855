import type { JsonValue } from 'cloudsquid-react'
import ChevronRightIcon from 'lucide-react/icons/chevron-right'
import XIcon from 'lucide-react/icons/x'
import { Button } from '../../controls/actions/Button.tsx'
import { Icon } from '../../controls/icon/Icon.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import type { ChosenField } from './ChosenField.ts'
import styles from './EvidenceBar.module.css'
import { EvidenceStatus, type EvidenceStatusProps } from './EvidenceStatus.tsx'
import { FieldButtons } from './FieldButtons.tsx'

export interface EvidenceBarProps extends EvidenceStatusProps {
  field: ChosenField
  onGoTo: (index: number) => void
  onClear: () => void
  /** Chooses a value inside the chosen list or object. */
  onChoose: (pointer: string) => void
  labelOf: (pointer: string) => string
}

/** Says of the chosen field where its value stands, and goes from one place to the next. */
export function EvidenceBar(props: EvidenceBarProps) {
  const { field, evidence, current, onGoTo, onClear, onChoose, labelOf } = props
  const { evidence: words } = useLabels()
  const total = countOf(evidence)
  const isNotFound =
    evidence === undefined ? false : typeof evidence === 'object' && evidence.kind === 'notFound'
  const parts = typeof evidence === 'object' && evidence.kind === 'parts' ? evidence : undefined
  return (
    <section className={styles.bar} aria-label={words.title} data-state={isNotFound ? 'notFound' : 'other'}>
      <div className={styles.row}>
        <p className={styles.field}>
          <span className={styles.label}>{field.label}</span>
          {plainText(field.value) !== '' && (
            <span className={styles.value} dir="auto" title={plainText(field.value)}>
              {plainText(field.value)}
            </span>
          )}
        </p>
        <div className={styles.actions}>
          <EvidenceStatus evidence={evidence} current={current} />
          {total > 1 && (
            <>
              <Button
                variant="quiet"
                size="small"
                aria-label={words.previous}
                title={words.previous}
                onClick={() => onGoTo(current - 1)}
              >
                <span className={styles.back}>
                  <Icon drawing={ChevronRightIcon} />
                </span>
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
        </div>
      </div>
      {isNotFound && <p className={styles.note}>{words.notFoundBody}</p>}
      {parts && (
        <FieldButtons
          label={words.values}
          pointers={parts.parts.map(({ pointer }) => pointer)}
          missing={parts.missing}
          current={parts.parts[current]?.pointer}
          // The bar has said already which list or object they are in.
          labelOf={(pointer) => labelOf(pointer).replace(`${field.label} › `, '')}
          onChoose={onChoose}
        />
      )}
    </section>
  )
}

function countOf(evidence: EvidenceBarProps['evidence']): number {
  if (typeof evidence !== 'object') return 0
  if (evidence.kind === 'found') return evidence.places.length
  return evidence.kind === 'parts' ? evidence.parts.length : 0
}

const plainText = (value: JsonValue) => (value === null || typeof value === 'object' ? '' : String(value))
