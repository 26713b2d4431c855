import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { RunRef } from 'cloudsquid-react'
import type { DataView } from 'cloudsquid-react-ui'

/** What is chosen on the page of a run, as its address says it. */
export interface RunSearch {
  view: DataView
  setView: (view: DataView) => void
  /** The JSON pointer of the field whose place in the document is shown. */
  field: string | undefined
  setField: (pointer: string | undefined) => void
}

const route = getRouteApi('/runs/$projectName/$tableId/$runId')

/** Keeps what is chosen in the address, so that a link shows the same; choosing is no step to go back to. */
export function useRunSearch(ref: RunRef): RunSearch {
  const { view = 'fields', field } = route.useSearch()
  const navigate = useNavigate()
  const change = (search: { view?: DataView; field?: string | undefined }) =>
    void navigate({
      to: '/runs/$projectName/$tableId/$runId',
      params: ref,
      search: (last) => ({ ...last, ...search }),
      replace: true,
      resetScroll: false,
    })
  return {
    view,
    setView: (next) => change({ view: next }),
    field,
    setField: (pointer) => change({ field: pointer }),
  }
}
