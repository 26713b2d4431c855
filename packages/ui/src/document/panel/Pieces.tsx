import { useState } from 'react'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { EvidenceFinder } from '../evidence/createEvidenceFinder.ts'
import type { DocumentText, Place } from '../evidence/DocumentText.ts'
import type { DocumentPiece } from '../pieces/DocumentPiece.ts'
import { pieceAt } from '../pieces/pieceAt.ts'
import type { DocumentContent, MailAttachment } from '../reading/DocumentContent.ts'
import type { Highlight } from '../views/text/Highlight.ts'
import { AttachedPiece } from './AttachedPiece.tsx'
import { type ContentNote, ContentView } from './ContentView.tsx'
import styles from './Pieces.module.css'
import { useStable } from '../useStable.ts'
import { PaneTabs } from '../views/PaneTabs.tsx'

interface PiecesProps {
  content: DocumentContent
  name: string | undefined
  url: string | undefined
  /** Absent until they are read. */
  pieces: readonly DocumentPiece[] | undefined
  /** What is said above the pages. */
  note: ContentNote | undefined
  isRead: boolean
  /** The places of what is looked for, in all pieces. */
  places: readonly Place[]
  current: Place | undefined
  highlights: readonly Highlight[]
  finder: EvidenceFinder | undefined
  onChoose: (pointer: string) => void
}

/** More tabs than these are a list to choose from. */
const mostTabs = 8

/**
 * Shows a document and what is attached to it, one piece at a time: the one on which the current place is, or the chosen
 * one.
 */
export function Pieces(props: PiecesProps) {
  const { content, name, url, pieces = [], places, current, highlights, finder, onChoose } = props
  const labels = useLabels(documentLabels)
  const { mail } = labels.document
  const { pieces: words } = labels.documentView
  const [chosen, setChosen] = useState({ piece: 0, place: current })
  const pieceOf = ({ part }: Place) => pieceAt(pieces, part)
  // A new place brings its piece with it; after that the reader is free to look at others.
  if (current && pieces.length > 1 && chosen.place !== current)
    setChosen({ piece: Math.max(0, pieceOf(current)), place: current })
  const choose = (piece: number) => setChosen({ piece, place: current })
  const at = chosen.piece < pieces.length ? chosen.piece : 0
  const piece = pieces[at]
  const firstPart = piece?.firstPart ?? 0
  const own =
    pieces.length < 2
      ? highlights
      : highlights
          .filter(({ place }) => pieceOf(place) === at)
          .map(({ place, isCurrent }) => ({ place: { ...place, part: place.part - firstPart }, isCurrent }))
  const text: DocumentText | undefined = props.isRead && piece ? { parts: piece.parts } : undefined
  const shared = {
    highlights: useStable(own),
    text: useStable(text),
    isPickable: (part: number, offset: number) => finder?.pointerAt(part + firstPart, offset) !== undefined,
    onPick(part: number, offset: number) {
      const pointer = finder?.pointerAt(part + firstPart, offset)
      if (pointer !== undefined) onChoose(pointer)
    },
    onShowAttachment({ blob }: MailAttachment) {
      const index = pieces.findIndex(({ attachment }) => attachment?.blob === blob)
      if (index >= 0) choose(index)
    },
  }
  const view =
    piece?.source === undefined ? (
      <ContentView {...shared} content={content} name={name} url={url} note={props.note} />
    ) : (
      <AttachedPiece key={at} {...shared} source={piece.source} />
    )
  if (pieces.length < 2) return view
  const countIn = (index: number) => places.filter((place) => pieceOf(place) === index).length
  const labelOf = (index: number) => {
    const own = index === 0 ? words.message : (pieces[index]?.name ?? mail.unnamed)
    return words.withPlaces(own, countIn(index))
  }
  const skipped = pieces.filter(({ search }) => search === 'skipped').length
  const note = skipped > 0 && <p className={styles.note}>{words.skipped(skipped)}</p>
  if (pieces.length > mostTabs)
    return (
      <>
        <div className={styles.choice}>
          <select
            className={styles.select}
            aria-label={words.title}
            value={at}
            onChange={(event) => choose(Number(event.target.value))}
          >
            {pieces.map((_, index) => (
              <option key={index} value={index}>
                {labelOf(index)}
              </option>
            ))}
          </select>
        </div>
        {note}
        {view}
      </>
    )
  return (
    <PaneTabs
      label={words.title}
      names={pieces.map((_, index) => labelOf(index))}
      shown={at}
      onShownChange={choose}
    >
      {view}
    </PaneTabs>
  )
}
