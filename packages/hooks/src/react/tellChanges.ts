import { notifyManager } from '@tanstack/react-query'
import { detailsOf, look, type RunRow, viewRow } from './viewRun.ts'

/** Tells a component that something else is to be shown, once for all of its runs that changed in one go. */
export function tellChanges<TData>(
  readDetails: Set<string>,
  onNews: () => void,
): { change: (row: RunRow<TData>) => void; tell: () => void } {
  /** Those that may show something else than the component was told. */
  const changed = new Set<RunRow<TData>>()

  function tell(): void {
    let isNew = false
    for (const row of changed) {
      const { config, told, details } = row
      if (readDetails.size > 0 && detailsOf(row, config!) !== details) isNew = true
      if ((row.told = viewRow(row, config!)) !== told) isNew = true
    }
    changed.clear()
    if (isNew) onNews()
  }

  return {
    tell,
    change(row) {
      // Most polls say nothing new, and need no timer to find that out.
      if (row.view === row.told && readDetails.size === 0 && look(row, row.config!) === row.view) return
      row.seenBy = undefined
      if (changed.size === 0) notifyManager.schedule(tell)
      changed.add(row)
    },
  }
}
