import type { JsonValue } from 'cloudsquid-react'
// A named group: its buttons say what is done, and not about what. No element with the role stands in a line.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { type KeyboardEvent, use, useId, useState } from 'react'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import type { Finding } from '../../checks/Check.ts'
import { sayFinding } from '../../checks/sayFinding.ts'
import { Button } from '../../controls/actions/Button.tsx'
import { VisuallyHidden } from '../../controls/feedback/VisuallyHidden.tsx'
import { Icon } from '../../controls/icon/Icon.tsx'
import { isComposing } from '../../controls/shortcuts/isComposing.ts'
import { setValue } from '../../corrections/steps.ts'
import { keyLabel } from '../../labels/keyLabel.ts'
import { checkLabels } from '../../labels/en/checkLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { WalkContext } from '../walk/WalkContext.ts'
import type { DataWork } from '../work/DataWork.ts'
import { itemsAt } from '../work/itemsAt.ts'
import { repairOf } from './repairOf.ts'
import styles from './WorkValue.module.css'

interface FindingLinesProps {
  work: DataWork
  pointer: string
  value: JsonValue | undefined
}

/** Says what the checks object to at a value, and offers what arithmetic would put there, or to let it stand. */
export function FindingLines({ work, pointer, value }: FindingLinesProps) {
  return itemsAt(work.findings, pointer).map((finding) => (
    <FindingLine key={finding.code} work={work} finding={finding} value={value} />
  ))
}

function FindingLine({
  work,
  finding,
  value,
}: {
  work: DataWork
  finding: Finding
  value: JsonValue | undefined
}) {
  const labels = useLabels(checkLabels)
  const words = labels.work
  const walk = use(WalkContext)
  const [reason, setReason] = useState<string>()
  const saidId = useId()
  const repair = repairOf(finding, value)
  const { pointer } = finding
  const keep = () => {
    work.accept(finding, (reason ?? '').trim())
    walk?.go(pointer)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter') keep()
    else if (event.key === 'Escape') {
      setReason(undefined)
      walk?.go(pointer)
    } else return
    event.preventDefault()
  }
  const said = sayFinding(finding, labels, { labelOf: (key) => keyLabel(key, labels.data) })
  // The place of the value says so already.
  if (finding.code === 'notReturned' && value === undefined)
    return (
      <span role="group" aria-label={said}>
        <VisuallyHidden>{said}</VisuallyHidden>
      </span>
    )
  return (
    <div role="group" aria-labelledby={saidId} className={styles.finding} data-severity={finding.severity}>
      <Icon drawing={TriangleAlertIcon} />
      <span id={saidId} className={styles.said}>
        {said}
      </span>
      <span className={styles.offers}>
        {repair !== undefined && reason === undefined && (
          <Button
            size="small"
            onClick={() => {
              work.change(setValue(work.data, pointer, repair))
              walk?.go(pointer)
            }}
          >
            {words.use(String(repair))}
          </Button>
        )}
        {reason === undefined ? (
          value !== undefined && (
            <Button size="small" onClick={() => setReason('')}>
              {words.keep}
            </Button>
          )
        ) : (
          <span className={styles.reason}>
            <input
              className={styles.input}
              aria-label={words.keepReason}
              placeholder={words.keepReason}
              // It was asked for by the press before.
              ref={(input) => input?.focus()}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={handleKeyDown}
            />
            <Button size="small" onClick={keep}>
              {words.keepSave}
            </Button>
          </span>
        )}
      </span>
    </div>
  )
}
