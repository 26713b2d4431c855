import { createContext, useContext } from 'react'

/** Where menus and sheets are put; the page's body where nothing else is said. */
export const PortalContainer = createContext<HTMLElement | null>(null)

/** Says where a menu or a sheet goes, for the `container` of a Base UI portal. */
export function usePortalContainer(): HTMLElement | undefined {
  return useContext(PortalContainer) ?? undefined
}
