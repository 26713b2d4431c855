import { useLabels } from 'cloudsquid-react-ui'
import type { KeyWords } from 'cloudsquid-react-ui/controls'
import { useDashboardLabels } from '../../labels/useDashboardLabels.tsx'

/** Gives the names of all keys that the help tells of. */
export function useKeyWords(): KeyWords {
  const { keys } = useLabels()
  const { keyNames } = useDashboardLabels().shortcuts
  return { ...keys, names: keyNames }
}
