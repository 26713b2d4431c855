import { useEffect } from 'react'
import { type PageIcon, pageIconUrl } from './pageIcon.ts'

/** Gives the tab an icon while the page is open, and the plain one back after it. */
export function usePageIcon(icon: PageIcon): void {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
    if (!link) return
    link.href = pageIconUrl(icon)
    return () => {
      link.href = pageIconUrl('plain')
    }
  }, [icon])
}
