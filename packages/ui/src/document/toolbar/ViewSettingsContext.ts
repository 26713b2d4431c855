import { createContext, use } from 'react'
import { type DocumentViewSettings, usualViewSettings } from '../DocumentViewSettings.ts'

interface ViewSettings {
  settings: DocumentViewSettings
  change: (part: Partial<DocumentViewSettings>) => void
}

/** How documents are looked at; whoever holds it decides how long it lasts. */
export const ViewSettingsContext = createContext<ViewSettings>({
  settings: usualViewSettings,
  change: () => {},
})

/** Gives how documents are looked at, and what changes it. */
export const useViewSettings = (): ViewSettings => use(ViewSettingsContext)
