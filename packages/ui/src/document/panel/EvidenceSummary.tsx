import { useState } from 'react'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Button } from '../../controls/actions/Button.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import type { Evidence } from '../evidence/Evidence.ts'
import styles from './EvidenceBar.module.css'
import { FieldButtons } from './FieldButtons.tsx'

interface EvidenceSummaryProps {
  /** Of all the data. */
  evidence: Evidence | undefined
  labelOf: (pointer: string) => string
  onChoose: (pointer: string) => void
}

/** Says, while no field is chosen, how many of the values stand in the document, and which do not. */
export function EvidenceSummary({ evidence, labelOf, onChoose }: EvidenceSummaryProps) {
  const { evidence: words } = useLabels()
  const [isOpen, setIsOpen] = useState(false)
  if (evidence === undefined) return <p className={`${styles.bar} ${styles.summary}`}>{words.reading}</p>
  if (evidence.kind !== 'parts') return null
  const { parts, missing } = evidence
  return (
    <section className={styles.bar} aria-label={words.title}>
      <div className={styles.summary}>
        <span>{words.summary(parts.length, parts.length + missing.length)}</span>
        {missing.length > 0 && (
          <Button
            variant="quiet"
            size="small"
            icon={TriangleAlertIcon}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {words.missing(missing.length)}
          </Button>
        )}
      </div>
      {isOpen ? (
        <FieldButtons
          label={words.missing(missing.length)}
          pointers={[]}
          missing={missing}
          current={undefined}
          labelOf={labelOf}
          onChoose={onChoose}
        />
      ) : (
        <p className={`${styles.note} ${styles.hint}`}>{words.hint}</p>
      )}
    </section>
  )
}
