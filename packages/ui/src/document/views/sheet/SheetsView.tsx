import { useState } from 'react'
import { Tabs } from '../../../controls/actions/Tabs.tsx'
import { useLabels } from '../../../labels/useLabels.tsx'
import type { Sheet } from '../../reading/DocumentContent.ts'
import type { EvidenceViewProps } from '../text/Highlight.ts'
import { SheetTable } from './SheetTable.tsx'
import styles from './SheetsView.module.css'

interface SheetsViewProps extends EvidenceViewProps {
  sheets: readonly Sheet[]
}

/** Shows a table, or the sheets of a workbook one at a time: the one on which the current place is, or the chosen one. */
export function SheetsView({ sheets, highlights, onPick }: SheetsViewProps) {
  const { table: words } = useLabels().document
  const current = highlights.find(({ isCurrent }) => isCurrent)?.place
  const [chosen, setChosen] = useState({ sheet: current?.part ?? 0, place: current })
  // A new place brings its sheet with it; after that the reader is free to look at others.
  if (current && chosen.place !== current) setChosen({ sheet: current.part, place: current })
  const sheet = sheets[chosen.sheet]
  const table = sheet && (
    <SheetTable
      key={chosen.sheet}
      sheet={sheet}
      part={chosen.sheet}
      highlights={highlights}
      onPick={onPick}
    />
  )
  if (sheets.length === 1) return table
  return (
    <div className={styles.root}>
      <Tabs
        label={words.sheets}
        value={String(chosen.sheet)}
        onValueChange={(value) => setChosen({ ...chosen, sheet: Number(value) })}
        tabs={sheets.map(({ name }, index) => ({
          value: String(index),
          label: name === '' ? words.sheet(index + 1) : name,
        }))}
        listClassName={styles.tabs}
        panelClassName={styles.panel}
      >
        {table}
      </Tabs>
    </div>
  )
}
