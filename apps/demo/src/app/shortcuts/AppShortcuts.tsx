import { type ReactNode, useMemo } from 'react'
import { ShortcutsProvider } from 'cloudsquid-react-ui/controls'
import { useAppServices } from '../AppServices.tsx'
import { useStoredValue } from '../storage/useStoredValue.ts'
import { bindingsOf } from './createShortcutSettings.ts'

/** The keys of the whole page, as this browser's user has chosen them. */
export function AppShortcuts({ children }: { children: ReactNode }) {
  const { value } = useStoredValue(useAppServices().shortcuts)
  const settings = useMemo(
    () => ({ bindings: bindingsOf(value), hasSingleKeys: value.hasSingleKeys }),
    [value],
  )
  return (
    <ShortcutsProvider settings={settings} scope="page">
      {children}
    </ShortcutsProvider>
  )
}
