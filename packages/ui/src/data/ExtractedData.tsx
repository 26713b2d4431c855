import type { JsonObject } from 'cloudsquid-react'
import { type Ref, useRef } from 'react'
import { Button } from '../controls/actions/Button.tsx'
import { CopyButton } from '../controls/actions/CopyButton.tsx'
import { Tabs } from '../controls/actions/Tabs.tsx'
import { Card } from '../controls/display/Card.tsx'
import { EmptyState } from '../controls/feedback/EmptyState.tsx'
import { VisuallyHidden } from '../controls/feedback/VisuallyHidden.tsx'
import { lazyPart } from '../controls/lazyPart.tsx'
import { usePreload } from '../controls/loadedCode.ts'
import { useLabels } from '../labels/useLabels.tsx'
import { ExportMenu } from './export/ExportMenu.tsx'
import type { FileToSave } from '../controls/saveFile.ts'
import type { DataHandle } from './DataHandle.ts'
import type { DataView } from './DataView.ts'
import { AskedEditorContext } from './edit/AskedEditor.ts'
import { useDataHandle } from './useDataHandle.ts'
import { SearchField } from './search/SearchField.tsx'
import { SearchQuery } from './search/SearchQuery.tsx'
import { useDataSearch } from './search/useDataSearch.ts'
import { DataContent } from './DataContent.tsx'
import styles from './ExtractedData.module.css'
import { type FieldHint, noHints } from './fields/FieldHint.ts'
import { type FieldMetaByPointer, FieldMetaContext } from './fields/FieldMeta.tsx'
import { keyLabel } from '../labels/keyLabel.ts'
import { orderFields } from './fields/orderFields.ts'
import { sorting } from './table/order/useRecordOrder.ts'
import { useDataWork } from './work/DataWork.ts'
import { writeJson } from '../values/keptDigits.ts'
import { KeptStates } from './values/useKeptState.tsx'

const views = ['fields', 'table', 'json'] as const satisfies DataView[]
const viewsOfWork = [...views, 'changes'] as const
// Hardly ever there.
const ConflictNotice = lazyPart(() => import('./edit/ConflictNotice.tsx'), 'ConflictNotice')
const noMeta: FieldMetaByPointer = {}

export interface ExtractedDataProps {
  data: JsonObject
  /**
   * The answer as it arrived, which the export of JSON gives.
   *
   * @default the data
   */
  raw?: JsonObject | undefined
  /** Names the files of the export. */
  title: string
  view: DataView
  onViewChange: (view: DataView) => void
  /** Which fields are expected, in which order, and what they are called. Others are shown all the same. */
  fields?: readonly FieldHint[] | undefined
  /** What is known of values beside the values: how sure they are, where they were read. */
  fieldMeta?: FieldMetaByPointer | undefined
  /** Says above the data why it may not be the whole of it. */
  note?: string | undefined
  /** Whether a human may have changed the values, so that they are not the extraction's own any more. */
  isReviewed?: boolean
  /** For what stands beside the data, such as its document. */
  dataRef?: Ref<DataHandle> | undefined
  /** @default a download of the browser */
  onSave?: ((file: FileToSave) => void) | undefined
}

/**
 * Shows what was extracted, as fields, tables or JSON. What was opened and what is searched for stay when new data comes
 * and when the view changes.
 */
export function ExtractedData(props: ExtractedDataProps) {
  const work = useDataWork()
  const {
    data: given,
    raw = given,
    title,
    view: wanted,
    onViewChange,
    note,
    isReviewed = false,
    onSave,
  } = props
  const { fields = noHints, fieldMeta = noMeta } = props
  const labels = useLabels()
  const words = labels.data
  // With corrections it is theirs that is shown; the export of what arrived stays that.
  const data = work?.data ?? given
  const view = wanted === 'changes' && !work ? 'fields' : wanted
  usePreload(sorting.load)
  const shown = orderFields(data, fields, words)
  const { text, setText, query, match } = useDataSearch(shown, {
    labelOf: (key) => keyLabel(key, words),
    wordOf: (value) => (value === null ? words.values.null : words.values.emptyText),
  })
  const searchInput = useRef<HTMLInputElement>(null)
  const clearSearch = () => {
    setText('')
    searchInput.current?.focus()
  }
  const asked = useDataHandle({ ref: props.dataRef, work, fields, view, onSearch: setText, onViewChange })
  const isSearching = query !== ''
  const isNothingFound = isSearching && match === undefined
  return (
    <KeptStates>
      <SearchQuery value={query}>
        <FieldMetaContext value={fieldMeta}>
          <Card aria-label={words.title}>
            <VisuallyHidden as="h2">{words.title}</VisuallyHidden>
            <Tabs
              label={words.viewLabel}
              value={view}
              onValueChange={onViewChange}
              tabs={(work ? viewsOfWork : views).map((value) => ({
                value,
                label:
                  value === 'changes' ? words.views.changes(work?.changes.length ?? 0) : words.views[value],
              }))}
              listClassName={styles.head}
              aside={
                <div className={styles.aside}>
                  <span className={styles.count}>{words.fieldCount(Object.keys(data).length)}</span>
                  <CopyButton
                    label={words.copyJson}
                    getText={() => writeJson(data, 2)}
                    words={labels.copy}
                    isLabelVisible
                    shortcut="copyJson"
                  />
                  <ExportMenu
                    run={{ data, raw, corrected: work && work.changes.length > 0 ? work : undefined }}
                    title={title}
                    onSave={onSave}
                  />
                </div>
              }
              toolbar={
                <SearchField
                  text={text}
                  onTextChange={setText}
                  onClear={clearSearch}
                  inputRef={searchInput}
                  found={isSearching ? { count: match?.children.size ?? 0, total: shown.length } : undefined}
                />
              }
            >
              {work?.conflict && <ConflictNotice work={work} conflict={work.conflict} />}
              {note !== undefined && <p className={styles.note}>{note}</p>}
              {isNothingFound ? (
                <EmptyState
                  title={words.search.none(text)}
                  body={words.search.noneBody}
                  action={<Button onClick={clearSearch}>{words.search.clear}</Button>}
                />
              ) : (
                <AskedEditorContext value={asked}>
                  <DataContent view={view} data={data} fields={fields} match={match} />
                </AskedEditorContext>
              )}
              {isReviewed && <p className={styles.reviewed}>{labels.review.asOfReview}</p>}
            </Tabs>
          </Card>
        </FieldMetaContext>
      </SearchQuery>
    </KeptStates>
  )
}
