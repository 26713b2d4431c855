import { useEffect } from 'react'
import { useDashboardLabels } from '../labels/useDashboardLabels.tsx'

/** Names the tab while the page is open; what matters most comes first, for tabs show no more. */
export function usePageTitle(...parts: readonly string[]): void {
  const title = useDashboardLabels().shell.pageTitle(parts)
  useEffect(() => {
    document.title = title
  }, [title])
}
