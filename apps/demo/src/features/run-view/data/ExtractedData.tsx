import type { JsonObject } from 'cloudsquid-react'
import { CopyButton } from '../../../components/controls/CopyButton.tsx'
import { Tabs } from '../../../components/controls/Tabs.tsx'
import { Card } from '../../../components/display/Card.tsx'
import { VisuallyHidden } from '../../../components/feedback/VisuallyHidden.tsx'
import type { DataView } from '../RunViewProps.ts'
import { useLabels } from '../../../labels/useLabels.tsx'
import styles from './ExtractedData.module.css'
import { FieldList } from './FieldList.tsx'
import { JsonView } from './JsonView.tsx'
import { TableView } from './TableView.tsx'
import { useExpansion } from './useExpansion.ts'

const views = ['fields', 'table', 'json'] as const satisfies DataView[]

interface ExtractedDataProps {
  data: JsonObject
  view: DataView
  onViewChange: (view: DataView) => void
  /** Says above the data why it may not be the whole of it. */
  note?: string | undefined
  /** Whether a human may have changed the values, so that they are not the extraction's own any more. */
  isReviewed?: boolean
}

/** Shows what was extracted, as fields, tables or JSON. What was opened stays open when new data comes. */
export function ExtractedData({ data, view, onViewChange, note, isReviewed = false }: ExtractedDataProps) {
  const labels = useLabels()
  const words = labels.data
  const [expansion, toggle] = useExpansion()
  return (
    <Card aria-label={words.title}>
      <VisuallyHidden as="h2">{words.title}</VisuallyHidden>
      <Tabs
        label={words.viewLabel}
        value={view}
        onValueChange={onViewChange}
        tabs={views.map((value) => ({ value, label: words.views[value] }))}
        listClassName={styles.head}
        aside={
          <div className={styles.aside}>
            <span className={styles.count}>{words.fieldCount(Object.keys(data).length)}</span>
            <CopyButton
              label={words.copyJson}
              getText={() => JSON.stringify(data, null, 2)}
              words={labels.copy}
              isLabelVisible
              shortcut="copyJson"
            />
          </div>
        }
      >
        {note !== undefined && <p className={styles.note}>{note}</p>}
        <div className={styles.body}>
          {view === 'fields' && <FieldList data={data} />}
          {view === 'table' && <TableView data={data} />}
          {view === 'json' && (
            <div className={styles.json}>
              <JsonView label={words.title} value={data} expansion={expansion} onToggle={toggle} pointer="" />
            </div>
          )}
        </div>
        {isReviewed && <p className={styles.reviewed}>{labels.review.asOfReview}</p>}
      </Tabs>
    </Card>
  )
}
