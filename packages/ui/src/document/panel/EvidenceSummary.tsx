import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Button } from '../../controls/actions/Button.tsx'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { EvidenceSurvey } from '../evidence/surveyInSteps.ts'
import styles from './EvidenceBar.module.css'
import { FieldButtons } from './FieldButtons.tsx'

interface EvidenceSummaryProps {
  survey: EvidenceSurvey | undefined
  /** Whether those that stand nowhere are listed below. */
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** Says, while no field is chosen, how many of the values stand in the document, and which do not. */
export function EvidenceSummary({ survey, isOpen, onOpenChange }: EvidenceSummaryProps) {
  const { evidence: words, documentView } = useLabels(documentLabels)
  // One line, cut where it is long: a second one would push the pages down for as long as it is said.
  if (!survey?.isComplete)
    return (
      <p className={styles.summary}>
        <span className={styles.counted}>
          {survey === undefined ? words.reading : documentView.counting(survey.total)}
        </span>
      </p>
    )
  if (survey.total === 0) return null
  return (
    <section className={styles.summary} aria-label={words.title} title={words.hint}>
      <span className={styles.counted}>{words.summary(survey.found, survey.total)}</span>
      {survey.missingCount > 0 && (
        <Button
          variant="quiet"
          size="small"
          icon={TriangleAlertIcon}
          aria-expanded={isOpen}
          onClick={() => onOpenChange(!isOpen)}
        >
          {words.missing(survey.missingCount)}
        </Button>
      )}
    </section>
  )
}

interface MissingValuesProps {
  survey: EvidenceSurvey
  labelOf: (pointer: string) => string
  onChoose: (pointer: string) => void
}

/** Lists the values that stand nowhere. */
export function MissingValues({ survey, labelOf, onChoose }: MissingValuesProps) {
  const { evidence: words } = useLabels(documentLabels)
  return (
    <div className={styles.bar}>
      <FieldButtons
        label={words.missing(survey.missingCount)}
        pointers={[]}
        missing={survey.missing}
        left={survey.missingCount - survey.missing.length}
        current={undefined}
        labelOf={labelOf}
        onChoose={onChoose}
      />
    </div>
  )
}
