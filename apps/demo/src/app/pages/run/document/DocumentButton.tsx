import FileIcon from 'lucide-react/icons/file'
import { Button } from 'cloudsquid-react-ui/controls'
import { documentLabels, useLabels } from 'cloudsquid-react-ui'
import type { DocumentPane } from './useDocumentPane.ts'

/** Shows the document of a run beside it, where somebody has closed it; nothing where the run has none. */
export function DocumentButton({ pane: { document, isBeside, isShown, show } }: { pane: DocumentPane }) {
  const { document: words } = useLabels(documentLabels)
  if (!document || !isBeside || isShown) return null
  return (
    <Button icon={FileIcon} size="small" onClick={show}>
      {words.show}
    </Button>
  )
}
