// Keys reach here from the buttons inside.
/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { documentLabels } from '../../../labels/en/documentLabels.ts'
import { useLabels } from '../../../labels/useLabels.tsx'
import { useVirtualRows } from '../../views/sheet/useVirtualRows.ts'
import type { PdfFile } from '../PdfFile.ts'
import { rotateSize, type Rotation } from '../rotateBox.ts'
import { Thumbnail } from './Thumbnail.tsx'
import styles from './Thumbnails.module.css'

interface ThumbnailsProps {
  file: PdfFile
  rotation: Rotation
  /** From 1. */
  page: number
  onPageChange: (page: number) => void
}

const widthPx = 92
const labelPx = 26
/** A page like a till roll is cut, and one like a wall still seen. */
const tallestPx = 180
const lowestPx = 24

/** Small pictures of the pages, drawn as they come into view; each goes to its page. */
export function Thumbnails({ file, rotation, page, onPageChange }: ThumbnailsProps) {
  'use no memo'
  const { documentView: words } = useLabels(documentLabels)
  const scrollRef = useRef<HTMLElement>(null)
  const pages = file.pages()
  const heightOf = (index: number) => {
    const { width, height } = rotateSize(pages[index] ?? { width: 1, height: 1 }, rotation)
    return Math.min(tallestPx, Math.max(lowestPx, (height / width) * widthPx))
  }
  const virtualizer = useVirtualRows({
    scrollRef,
    count: pages.length,
    estimateSize: (index) => heightOf(index) + labelPx,
    overscan: 2,
    paddingStart: 8,
    paddingEnd: 8,
  })
  useEffect(() => {
    virtualizer.scrollToIndex(page - 1, { align: 'auto' })
  }, [virtualizer, page])
  const handleKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = step === undefined ? page : Math.min(pages.length, Math.max(1, page + step))
    if (next === page) return
    event.preventDefault()
    onPageChange(next)
    requestAnimationFrame(() =>
      scrollRef.current?.querySelector<HTMLElement>(`[data-page="${next}"]`)?.focus({ preventScroll: true }),
    )
  }
  return (
    <nav
      className={styles.region}
      ref={scrollRef}
      aria-label={words.thumbnails}
      // One stop of the Tab key is enough for all pages; arrows go from one to the next.
      onKeyDown={handleKeyDown}
    >
      <div className={styles.list} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <button
            key={index}
            type="button"
            className={styles.item}
            data-page={index + 1}
            aria-label={words.thumbnail(index + 1)}
            aria-current={index + 1 === page ? 'page' : undefined}
            tabIndex={index + 1 === page ? 0 : -1}
            style={{ transform: `translateY(${start}px)` }}
            onClick={() => onPageChange(index + 1)}
          >
            <Thumbnail
              file={file}
              pageNumber={index + 1}
              rotation={rotation}
              width={widthPx}
              height={heightOf(index)}
            />
            <span aria-hidden="true">{index + 1}</span>
          </button>
        ))}
      </div>
    </nav>
  )
}
