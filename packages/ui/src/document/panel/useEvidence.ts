import type { JsonValue } from 'cloudsquid-react'
import { useMemo, useState } from 'react'
import { createEvidenceFinder, type EvidenceFinder } from '../evidence/createEvidenceFinder.ts'
import type { Place } from '../evidence/DocumentText.ts'
import type { Evidence } from '../evidence/Evidence.ts'
import type { Highlight } from '../views/text/Highlight.ts'
import type { SearchableText } from './useDocumentText.ts'

/** So many places are marked at once; of more, the likeliest and the one that the reader stands at. */
const mostMarks = 12

export interface EvidenceState {
  finder: EvidenceFinder | undefined
  /** Absent while nothing is chosen, and while the text is read. */
  evidence: Evidence | undefined
  places: readonly Place[]
  /** Which of the places the reader stands at, from 0. */
  current: number
  goTo: (index: number) => void
  highlights: readonly Highlight[]
}

const noPlaces: readonly Place[] = []

/** Finds where the chosen value stands, and remembers at which of its places the reader is. */
export function useEvidence(
  searchable: SearchableText,
  data: JsonValue,
  pointer: string | undefined,
): EvidenceState {
  const text = searchable.status === 'read' ? searchable.text : undefined
  const finder = useMemo(() => text && createEvidenceFinder(text, data), [text, data])
  const [position, setPosition] = useState({ pointer, current: 0 })
  const current = position.pointer === pointer ? position.current : 0
  const evidence = pointer === undefined ? undefined : finder?.find(pointer)
  const places = useMemo(() => placesOf(evidence), [evidence])
  const isList = evidence?.kind === 'parts'
  const highlights = useMemo(
    () =>
      places
        .map((place, index) => ({ place, isCurrent: index === current }))
        .filter(({ isCurrent }, index) => isList || isCurrent || index < mostMarks),
    [places, current, isList],
  )
  const goTo = (index: number) =>
    setPosition({ pointer, current: (index + places.length) % Math.max(places.length, 1) })
  return { finder, evidence, places, current, goTo, highlights }
}

function placesOf(evidence: Evidence | undefined): readonly Place[] {
  if (evidence?.kind === 'found') return evidence.places
  if (evidence?.kind === 'parts') return evidence.parts.map(({ place }) => place)
  return noPlaces
}
