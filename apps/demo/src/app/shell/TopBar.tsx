import { Link } from '@tanstack/react-router'
import InsightsIcon from 'lucide-react/icons/chart-column'
import PlusIcon from 'lucide-react/icons/plus'
import { Icon } from 'cloudsquid-react-ui/controls'
import type { Dashboard } from '../dashboard/dashboardSchema.ts'
import { ShortcutHelp } from '../shortcuts/ShortcutHelp.tsx'
import { ReviewedCount } from './ReviewedCount.tsx'
import { LiveStatus } from './LiveStatus.tsx'
import { FindRun } from './find/FindRun.tsx'
import { RunDrawer } from './RunDrawer.tsx'
import { DisplayMenu } from './display/DisplayMenu.tsx'
import styles from './TopBar.module.css'
import type { Layout } from './useLayout.ts'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'

export interface TopBarProps {
  layout: Layout
  /** Absent until the server has said so. */
  upstream: Dashboard['upstream'] | undefined
}

/** The bar above every page: where you are, whose data it is, and the way to a new run. */
export function TopBar({ layout, upstream }: TopBarProps) {
  const { shell: words, insights } = useDashboardLabels()
  const state = (
    <>
      {upstream && (
        <span className={styles.upstream} title={words.upstream[`${upstream}Explained`]}>
          {words.upstream[upstream]}
        </span>
      )}
      <LiveStatus />
      <span className={styles.space} />
      <ReviewedCount />
      <Link className={styles.insights ?? ''} to="/insights">
        {layout === 'phone' && <Icon drawing={InsightsIcon} />}
        <span className={styles.word}>{insights.title}</span>
      </Link>
    </>
  )
  return (
    <header className={styles.header}>
      <div className={styles.bar} data-layout={layout}>
        {layout === 'medium' && <RunDrawer />}
        <Link className={styles.product ?? ''} to="/" activeOptions={{ exact: true }}>
          <svg className={styles.mark} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <rect width="20" height="20" rx="5" />
            <path d="M6 4.75h5l3 3v7.5H6zM8.1 11l1.6 1.6 2.6-2.9" />
          </svg>
          <span className={styles.name}>{words.product}</span>
        </Link>
        {layout === 'phone' ? <span className={styles.space} /> : state}
        <FindRun />
        {layout === 'phone' && (
          <Link className={styles.action ?? ''} to="/runs">
            {words.runs}
          </Link>
        )}
        <Link className={styles.newRun ?? ''} to="/" activeOptions={{ exact: true }}>
          <Icon drawing={PlusIcon} />
          <span className={styles.word}>{words.newRun}</span>
        </Link>
        <ShortcutHelp />
        <DisplayMenu />
      </div>
      {layout === 'phone' && <div className={styles.strip}>{state}</div>}
    </header>
  )
}
