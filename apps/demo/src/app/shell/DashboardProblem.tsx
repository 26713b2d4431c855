import { Button } from '../../components/controls/Button.tsx'
import { Notice } from '../../components/feedback/Notice.tsx'
import { appLabels } from '../../labels/appLabels.ts'
import { DashboardError } from '../dashboard/DashboardError.ts'
import styles from './DashboardProblem.module.css'

const words = appLabels.dashboardProblems

/** Stands in for every page until the server has said how it is set up, and says why it has not. */
export function DashboardProblem({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  if (error === null) return <p className={styles.waiting}>{appLabels.runPage.connecting}</p>
  const { title, text } = words[error instanceof DashboardError ? error.failure : 'unreachable']
  return (
    <div className={styles.problem}>
      <Notice
        role="alert"
        tone="error"
        icon="alert"
        headingLevel={2}
        title={title}
        body={text}
        actions={
          <Button icon="refresh" onClick={onRetry}>
            {words.action}
          </Button>
        }
      />
    </div>
  )
}
