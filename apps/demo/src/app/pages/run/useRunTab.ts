import { isNotYetThere } from 'cloudsquid-react-ui/controls'
import { useLabels } from 'cloudsquid-react-ui'
import { usePageTitle } from '../../usePageTitle.ts'
import { pageIcon } from './pageIcon.ts'
import { usePageIcon } from './usePageIcon.ts'
import type { ShownRun } from './useShownRun.ts'

/** Lets the browser's tab tell how the run is, for who looks at another one. */
export function useRunTab({ watch, run, name }: ShownRun): void {
  const { status: words } = useLabels()
  usePageIcon(pageIcon(watch.phase, isNotYetThere(watch.error, watch.checkedAt) ? 'live' : watch.connection))
  usePageTitle(...(run ? [words[run.status]] : []), name)
}
