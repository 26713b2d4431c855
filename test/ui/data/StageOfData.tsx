import type { JsonObject } from 'cloudsquid-react'
import { useEffect, useState } from 'react'
import { ExtractedData } from '../../../packages/ui/src/data/ExtractedData.tsx'
import type { DataView } from '../../../packages/ui/src/data/DataView.ts'

interface StageOfDataProps {
  data: JsonObject
  view?: DataView
  /** Gives the data of the next answer, each second; it is made anew as a poll makes it. */
  next?: (answer: number) => JsonObject
}

/** Holds what a page holds for the data: the view, and the answers that come each second. */
export function StageOfData({ data, view: firstView = 'fields', next }: StageOfDataProps) {
  const [view, setView] = useState(firstView)
  const [answer, setAnswer] = useState(0)
  useEffect(() => {
    if (!next) return
    const timer = setInterval(() => setAnswer((last) => last + 1), 1000)
    return () => clearInterval(timer)
  }, [next])
  const shown = next && answer > 0 ? next(answer) : data
  return <ExtractedData data={shown} title="invoice.pdf" view={view} onViewChange={setView} />
}
