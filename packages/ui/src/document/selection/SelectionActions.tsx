import SearchIcon from 'lucide-react/icons/search'
import TextCursorInputIcon from 'lucide-react/icons/text-cursor-input'
import { Button } from '../../controls/actions/Button.tsx'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'

/** What can be done with a piece of the document's text; what is absent is not offered. */
export interface TextUses {
  /** The field that is chosen, by its name. */
  field: string | undefined
  /** Takes the text for the chosen field. */
  onUse: ((text: string) => void) | undefined
  onFindInData: ((text: string) => void) | undefined
}

interface SelectionActionsProps extends TextUses {
  text: string
}

/** Tells whether anything can be done with a text. */
export const hasUses = ({ field, onUse, onFindInData }: TextUses): boolean =>
  (field !== undefined && onUse !== undefined) || onFindInData !== undefined

/** Takes a text of the document over to the data, or looks for it there. */
export function SelectionActions({ text, field, onUse, onFindInData }: SelectionActionsProps) {
  const { selection: words } = useLabels(documentLabels).documentView
  return (
    <>
      {field !== undefined && onUse && (
        <Button variant="primary" size="small" icon={TextCursorInputIcon} onClick={() => onUse(text)}>
          {words.takeFor(field)}
        </Button>
      )}
      {onFindInData && (
        <Button size="small" icon={SearchIcon} onClick={() => onFindInData(text)}>
          {words.findInData}
        </Button>
      )}
    </>
  )
}
