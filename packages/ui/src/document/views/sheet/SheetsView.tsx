import { useState } from 'react'
import { documentLabels } from '../../../labels/en/documentLabels.ts'
import { useLabels } from '../../../labels/useLabels.tsx'
import type { Sheet } from '../../reading/DocumentContent.ts'
import type { EvidenceViewProps } from '../text/Highlight.ts'
import { PaneTabs } from '../PaneTabs.tsx'
import { SheetTable } from './SheetTable.tsx'

interface SheetsViewProps extends EvidenceViewProps {
  sheets: readonly Sheet[]
}

/** Shows a table, or the sheets of a workbook one at a time: the one on which the current place is, or the chosen one. */
export function SheetsView({ sheets, highlights, onPick }: SheetsViewProps) {
  const { table: words } = useLabels(documentLabels).document
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
    <PaneTabs
      label={words.sheets}
      names={sheets.map(({ name }, index) => (name === '' ? words.sheet(index + 1) : name))}
      shown={chosen.sheet}
      onShownChange={(sheet) => setChosen({ ...chosen, sheet })}
    >
      {table}
    </PaneTabs>
  )
}
