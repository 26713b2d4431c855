import FileIcon from 'lucide-react/icons/file'
import { Button } from 'cloudsquid-react-ui/controls'
import { useLabels } from 'cloudsquid-react-ui'
import type { DocumentPane } from './useDocumentPane.ts'

/** Shows the document of a run, or hides it; nothing where the run has none. */
export function DocumentButton({ pane: { document, isShown, toggle } }: { pane: DocumentPane }) {
  const { document: words } = useLabels()
  if (!document) return null
  return (
    <Button icon={FileIcon} onClick={toggle}>
      {isShown ? words.hide : words.show}
    </Button>
  )
}
