import { useShortcut } from 'cloudsquid-react-ui/controls'
import type { DocumentPane } from './document/useDocumentPane.ts'
import type { RunSearch } from './useRunSearch.ts'

/** What the page of a run offers by key; its parts offer what is theirs themselves. */
export function useRunShortcuts({ setView }: RunSearch, { document, toggle }: DocumentPane): void {
  useShortcut('viewFields', () => setView('fields'))
  useShortcut('viewTable', () => setView('table'))
  useShortcut('viewJson', () => setView('json'))
  useShortcut('toggleDocument', document && toggle)
}
