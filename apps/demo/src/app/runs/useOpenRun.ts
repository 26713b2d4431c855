import { useNavigate } from '@tanstack/react-router'
import type { RunRef } from 'cloudsquid-react'

/** Gives a function that opens a run's page from the keyboard, and takes the focus to its heading. */
export function useOpenRun(): (ref: RunRef) => void {
  const navigate = useNavigate()
  return ({ projectName, tableId, runId }) =>
    void navigate({
      to: '/runs/$projectName/$tableId/$runId',
      params: { projectName, tableId, runId },
      search: ({ view }) => ({ view }),
    }).then(focusHeading)
}

/** What had the focus belongs to the run before. */
function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
}
