import type { JsonValue } from 'cloudsquid-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import SearchIcon from 'lucide-react/icons/search'
import { actionOf } from '../../controls/shortcuts/keyTable.ts'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { DocumentEvidence } from '../DocumentEvidence.ts'
import type { DocumentSource } from '../DocumentSource.ts'
import { FindBar } from '../find/FindBar.tsx'
import { useFind } from '../find/useFind.ts'
import type { DocumentContent } from '../reading/DocumentContent.ts'
import { SelectionActions, type TextUses } from '../selection/SelectionActions.tsx'
import { SelectionMenu } from '../selection/SelectionMenu.tsx'
import { FrameContext } from '../toolbar/ViewFrame.tsx'
import { viewKeys } from '../toolbar/viewKeys.ts'
import type { ChosenField } from './ChosenField.ts'
import { EvidenceBar, EvidenceNotes } from './EvidenceBar.tsx'
import { EvidenceSummary, MissingValues } from './EvidenceSummary.tsx'
import styles from './LoadedDocument.module.css'
import { Pieces } from './Pieces.tsx'
import { useEvidence } from './useEvidence.ts'
import { useSearchable } from './useSearchable.ts'

export interface DocumentViewProps {
  content: DocumentContent
  source: Pick<DocumentSource, 'name' | 'url' | 'words' | 'isRecognizing'>
  /** The data whose values are found in the document. */
  data: JsonValue
  evidence?: ChosenField | undefined
  /** Called with the pointer of the field to choose, or with nothing to choose none. */
  onEvidenceChange: (pointer: string | undefined) => void
  /** Names a field by its pointer. */
  labelOf: (pointer: string) => string
  /** What can be done with text of the document. */
  textUses: TextUses
  /** Called when the values have been looked for, and with nothing when they have to be anew. */
  onEvidence?: ((evidence: DocumentEvidence | undefined) => void) | undefined
}

/** Shows a document that is read, and where in it the values of the data stand. */
export function DocumentView(props: DocumentViewProps) {
  const { content, source, data, evidence: field, onEvidenceChange, labelOf } = props
  const { name, url } = source
  const { documentView: words } = useLabels(documentLabels)
  const rootRef = useRef<HTMLDivElement>(null)
  const searchable = useSearchable(content, name, source.words)
  const found = useEvidence(searchable, data, field?.pointer)
  const find = useFind(searchable.status === 'read' ? searchable.text : undefined)
  const [isMissingOpen, setIsMissingOpen] = useState(false)
  const { finder, survey } = found
  const uses = props.textUses
  const isRead = searchable.status === 'read'
  const isPicture = content.kind === 'pdf' || content.kind === 'image'
  const isAwaited = searchable.status === 'none' && isPicture && source.isRecognizing === true
  const hasNoText = searchable.status === 'none' && !isAwaited
  const textStatus = isAwaited ? 'reading' : searchable.status
  const isSaid = hasNoText && content.kind === 'pdf' && !field
  const note = isAwaited ? 'recognizing' : isSaid ? 'noText' : undefined
  const evidence = hasNoText ? (content.kind === 'pdf' ? 'noText' : 'noTextKind') : found.evidence

  const tell = useEffectEvent((next: DocumentEvidence | undefined) => props.onEvidence?.(next))
  useEffect(() => {
    tell(finder && { writtenAs: finder.writtenAs, stands: finder.stands })
    return () => tell(undefined)
  }, [finder])

  const closeFind = () => {
    find.close()
    rootRef.current?.querySelector<HTMLElement>('section[tabindex="0"]')?.focus()
  }
  const matches = find.isOpen ? find.progress?.matches : undefined
  const highlights = matches
    ? matches.map((place, index) => ({ place, isCurrent: index === find.current }))
    : found.highlights
  const frame = {
    start: field ? (
      <EvidenceBar
        field={field}
        written={finder?.writtenAs(field.pointer)}
        evidence={evidence}
        current={found.current}
        onGoTo={found.goTo}
        onClear={() => onEvidenceChange(undefined)}
      />
    ) : (
      !hasNoText && <EvidenceSummary survey={survey} isOpen={isMissingOpen} onOpenChange={setIsMissingOpen} />
    ),
    below: (
      <>
        {find.isOpen && (
          <FindBar
            find={find}
            text={textStatus}
            onClose={closeFind}
            actions={
              <SelectionActions
                {...uses}
                text={finder && find.place ? finder.textAt(find.place) : find.query}
              />
            }
          />
        )}
        {field && (
          <EvidenceNotes
            field={field}
            evidence={evidence}
            current={found.current}
            onChoose={onEvidenceChange}
            labelOf={labelOf}
          />
        )}
        {!field && isMissingOpen && survey && survey.missingCount > 0 && (
          <MissingValues survey={survey} labelOf={labelOf} onChoose={onEvidenceChange} />
        )}
      </>
    ),
    actions: [
      {
        key: 'find',
        label: words.toolbar.find,
        icon: SearchIcon,
        isPressed: find.isOpen,
        onChoose: find.isOpen ? closeFind : find.open,
      },
    ],
  }
  return (
    // Keys reach here from whatever has the focus inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.root}
      ref={rootRef}
      onKeyDown={(event) => {
        if (actionOf(viewKeys, event.nativeEvent) !== 'find') return
        // The browser's own would find what is mounted alone.
        event.preventDefault()
        event.stopPropagation()
        find.open()
      }}
    >
      <FrameContext value={frame}>
        <Pieces
          content={content}
          name={name}
          url={url}
          pieces={searchable.pieces}
          note={note}
          isRead={isRead}
          places={matches ?? found.places}
          current={matches ? find.place : found.places[found.current]}
          highlights={highlights}
          finder={finder}
          onChoose={onEvidenceChange}
        />
      </FrameContext>
      <SelectionMenu rootRef={rootRef} {...uses} />
    </div>
  )
}
