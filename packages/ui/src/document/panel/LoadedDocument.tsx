import type { DocumentSource } from '../DocumentSource.ts'
import type { DocumentViewSettings } from '../DocumentViewSettings.ts'
import { ViewSettingsContext } from '../toolbar/ViewSettingsContext.ts'
import { DocumentMessage } from './DocumentMessage.tsx'
import { DocumentView, type DocumentViewProps } from './DocumentView.tsx'
import styles from './LoadedDocument.module.css'
import { useDocument } from './useDocument.ts'

export interface LoadedDocumentProps extends Omit<DocumentViewProps, 'content' | 'source'> {
  /** A new `loadDocument` loads anew, so keep it the same for the same document. */
  source: DocumentSource
  settings: DocumentViewSettings
  onSettingsChange: (settings: DocumentViewSettings) => void
}

/**
 * Loads a document and shows it beside its data. Says that it loads, why it could not be loaded, and where the chosen
 * field's value stands in it. It fills the box that it is given, and scrolls inside of it.
 */
export function LoadedDocument({ source, settings, onSettingsChange, ...props }: LoadedDocumentProps) {
  const { state, reload } = useDocument(source)
  return (
    <ViewSettingsContext value={{ settings, change: (part) => onSettingsChange({ ...settings, ...part }) }}>
      <div className={styles.panel} aria-busy={state.status === 'loading' ? true : undefined}>
        {state.status === 'ready' ? (
          <DocumentView {...props} content={state.content} source={source} />
        ) : (
          <DocumentMessage state={state} onReload={reload} />
        )}
      </div>
    </ViewSettingsContext>
  )
}
