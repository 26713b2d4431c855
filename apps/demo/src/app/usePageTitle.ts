import { useEffect } from 'react'
import { useLabels } from 'cloudsquid-react-ui'

/** Names the tab while the page is open; what matters most comes first, for tabs show no more. */
export function usePageTitle(...parts: readonly string[]): void {
  const title = useLabels().shell.pageTitle(parts)
  useEffect(() => {
    document.title = title
  }, [title])
}
