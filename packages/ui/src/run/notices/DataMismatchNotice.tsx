import { RunDataError } from 'cloudsquid-react'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Notice } from '../../controls/feedback/Notice.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import styles from './ErrorPanel.module.css'

/** As many as help to see what is wrong; the count says how many there are. */
const shownIssues = 5

/** Says that the data of a done run is not what was expected, and where; the data is shown all the same. */
export function DataMismatchNotice({ error }: { error: Error }) {
  const { failure } = useLabels()
  const issues = error instanceof RunDataError ? error.issues : []
  return (
    <Notice
      tone="warning"
      icon={TriangleAlertIcon}
      title={failure.doesNotFit}
      body={`${failure.doesNotFitBody}${issues.length === 0 ? '' : ` ${failure.differences(issues.length)}:`}`}
    >
      {issues.length > 0 && (
        <ul className={styles.issues}>
          {issues.slice(0, shownIssues).map((issue) => (
            <li key={`${issue.path} ${issue.message}`}>
              <span className={styles.path}>{issue.path || failure.topLevel}</span>: {issue.message}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
