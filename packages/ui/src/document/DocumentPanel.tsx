import type { JsonValue } from 'cloudsquid-react'
import { Skeleton } from '../controls/feedback/Skeleton.tsx'
import { lazyPart } from '../controls/lazyPart.tsx'
import { useChoice } from '../controls/useChoice.ts'
import { fieldLabel } from '../labels/fieldLabel.ts'
import { useLabels } from '../labels/useLabels.tsx'
import type { DocumentEvidence } from './DocumentEvidence.ts'
import type { DocumentInput } from './DocumentSource.ts'
import { type DocumentViewSettings, usualViewSettings } from './DocumentViewSettings.ts'
import { valueAt } from '../values/jsonPointer.ts'
import { useDocumentSource } from './useDocumentSource.ts'

// Nobody waits for what reads documents before one is to be shown.
const LoadedDocument = lazyPart(
  () => import('./panel/LoadedDocument.tsx'),
  'LoadedDocument',
  <Skeleton rows={6} />,
)

export interface DocumentPanelProps {
  /** A file, its address, or what loads it. Give the panel a `key` where another loader is another document. */
  document: DocumentInput
  /**
   * What was read from the document, from whichever service: plain JSON. Its values are found in the document. Pass the
   * same object for the same data.
   *
   * @default nothing to find
   */
  data?: JsonValue | undefined
  /** The field whose value is shown in the document, as a JSON pointer; `null` for none. Absent: the panel remembers. */
  field?: string | null | undefined
  /** @default null */
  defaultField?: string | null | undefined
  /** Called with the pointer of the field that the reader chooses, in the document too. */
  onFieldChange?: ((pointer: string | null) => void) | undefined
  /**
   * Names a field by its pointer.
   *
   * @default its keys: `/lines/2/unit_price` is "Lines › 3 › Unit price"
   */
  labelOf?: ((pointer: string) => string) | undefined
  /** Zoom, turn and small pictures of the pages, for a host that keeps them. Absent: the panel remembers. */
  view?: DocumentViewSettings | undefined
  /** @default fitted to the width, not turned, without small pictures of the pages */
  defaultView?: DocumentViewSettings | undefined
  onViewChange?: ((view: DocumentViewSettings) => void) | undefined
  /**
   * Takes text that the reader selects in the document over for the chosen field, as it is written there. Absent: that is
   * not offered.
   */
  onUseText?: ((use: { text: string; pointer: string }) => void) | undefined
  /** Looks for text that the reader selects in the document among the data. Absent: that is not offered. */
  onFindInData?: ((text: string) => void) | undefined
  /** Called with what the document says about the values once it is read, and with nothing when that is over. */
  onEvidence?: ((evidence: DocumentEvidence | undefined) => void) | undefined
}

const noData: JsonValue = {}

/**
 * Shows a document beside its data: PDF, pictures, tables, text, e-mail, sound and film. Says that it loads, why it could
 * not be loaded, and where the chosen field's value stands in it. It fills the box that it is given, and scrolls inside
 * of it. Needs no provider.
 *
 * @example
 * <DocumentPanel document={file} data={data} field={pointer} onFieldChange={setPointer} />
 */
export function DocumentPanel(props: DocumentPanelProps) {
  const { document, data = noData, defaultField = null, onFieldChange } = props
  const { data: words } = useLabels()
  const { labelOf = (pointer: string) => fieldLabel(pointer, words) } = props
  const source = useDocumentSource(document)
  const [field, chooseField] = useChoice({
    given: props.field,
    initial: defaultField,
    onChange: onFieldChange,
  })
  const [view, changeView] = useChoice({
    given: props.view,
    initial: props.defaultView ?? usualViewSettings,
    onChange: props.onViewChange,
  })
  const { onUseText, onFindInData } = props
  const value = field === null ? undefined : valueAt(data, field)
  return (
    <LoadedDocument
      source={source}
      data={data}
      evidence={
        field === null || value === undefined ? undefined : { pointer: field, value, label: labelOf(field) }
      }
      onEvidenceChange={(pointer) => chooseField(pointer ?? null)}
      labelOf={labelOf}
      settings={view}
      onSettingsChange={changeView}
      textUses={{
        // Also of a field that the data lacks: it is what a reader would fill in.
        field: field === null ? undefined : labelOf(field),
        onUse: onUseText && field !== null ? (text) => onUseText({ text, pointer: field }) : undefined,
        onFindInData,
      }}
      onEvidence={props.onEvidence}
    />
  )
}
