import RefreshCwIcon from 'lucide-react/icons/refresh-cw'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Button, Notice } from 'cloudsquid-react-ui/controls'
import { DashboardError } from '../dashboard/DashboardError.ts'
import styles from './DashboardProblem.module.css'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'

/** Stands in for every page until the server has said how it is set up, and says why it has not. */
export function DashboardProblem({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const { connecting, dashboardProblems: words } = useDashboardLabels().pages
  if (error === null) return <p className={styles.waiting}>{connecting}</p>
  const { title, text } = words[error instanceof DashboardError ? error.failure : 'unreachable']
  return (
    <div className={styles.problem}>
      <Notice
        role="alert"
        tone="error"
        icon={TriangleAlertIcon}
        headingLevel={2}
        title={title}
        body={text}
        actions={
          <Button icon={RefreshCwIcon} onClick={onRetry}>
            {words.action}
          </Button>
        }
      />
    </div>
  )
}
