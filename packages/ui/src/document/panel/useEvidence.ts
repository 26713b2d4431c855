import type { JsonValue } from 'cloudsquid-react'
import { useEffect, useMemo, useState } from 'react'
import { createEvidenceFinder, type EvidenceFinder } from '../evidence/createEvidenceFinder.ts'
import type { DocumentText, Place } from '../evidence/DocumentText.ts'
import type { Evidence } from '../evidence/Evidence.ts'
import { type DocumentIndex, indexDocument, indexInSteps } from '../evidence/indexDocument.ts'
import type { EvidenceSurvey } from '../evidence/surveyInSteps.ts'
import { runInSlices } from '../runInSlices.ts'
import type { Highlight } from '../views/text/Highlight.ts'
import type { SearchableText } from './useSearchable.ts'

/** So many places are marked at once; of more, the likeliest and the one that the reader stands at. */
const mostMarks = 12
/** In letters: a longer text is read in the background. */
const longText = 150_000

export interface EvidenceState {
  finder: EvidenceFinder | undefined
  /** Absent while nothing is chosen, and while the text is read. */
  evidence: Evidence | undefined
  /** How many of all values stand in the document; grows while they are looked for. */
  survey: EvidenceSurvey | undefined
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
  const index = useIndex(text)
  const finder = useMemo(() => index && createEvidenceFinder(index.text, data, index), [index, data])
  const survey = useSurvey(finder)
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
  return { finder, evidence, survey, places, current, goTo, highlights }
}

/** Reads a short text at once, and a long one some pages at a time. */
function useIndex(text: DocumentText | undefined): DocumentIndex | undefined {
  const isShort = useMemo(
    () => text !== undefined && text.parts.reduce((sum, part) => sum + part.text.length, 0) < longText,
    [text],
  )
  const short = useMemo(() => (text && isShort ? indexDocument(text) : undefined), [text, isShort])
  const [long, setLong] = useState<DocumentIndex>()
  useEffect(() => {
    if (!text || isShort) return
    const controller = new AbortController()
    void runInSlices(indexInSteps(text), controller.signal).then((index) => index && setLong(index))
    return () => controller.abort()
  }, [text, isShort])
  return short ?? (long?.text === text ? long : undefined)
}

function useSurvey(finder: EvidenceFinder | undefined): EvidenceSurvey | undefined {
  const [state, setState] = useState<{ finder: EvidenceFinder; survey: EvidenceSurvey }>()
  useEffect(() => {
    if (!finder) return
    const controller = new AbortController()
    void runInSlices(finder.survey(), controller.signal, (survey) => setState({ finder, survey }))
    return () => controller.abort()
  }, [finder])
  return state?.finder === finder ? state?.survey : undefined
}

function placesOf(evidence: Evidence | undefined): readonly Place[] {
  if (evidence?.kind === 'found') return evidence.places
  if (evidence?.kind === 'parts') return evidence.parts.map(({ place }) => place)
  return noPlaces
}
