import { useEffect } from 'react'
import { appLabels } from '../labels/appLabels.ts'

/** Names the tab while the page is open; what matters most comes first, for tabs show no more. */
export function usePageTitle(...parts: readonly string[]): void {
  const title = appLabels.pageTitle(parts)
  useEffect(() => {
    document.title = title
  }, [title])
}
