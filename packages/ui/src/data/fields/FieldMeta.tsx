import { createContext, use } from 'react'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { usualConfidence } from '../../checks/builtIn/confidentText.ts'
import { Icon } from '../../controls/icon/Icon.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { Marked } from '../search/Marked.tsx'
import styles from './FieldMeta.module.css'

/** What a host knows of one value beside the value. */
export interface FieldMeta {
  /** From 0 to 1. Absent means that nobody said, which is not 0. */
  confidence?: number | undefined
  /** The words that the value was read from; `null` if a source was looked for and none was found. */
  citation?: { text: string; place?: string | undefined } | null | undefined
}

/** By the JSON pointer of the value: `/invoice_number`, `/lines/0/amount`. */
export type FieldMetaByPointer = Readonly<Partial<Record<string, FieldMeta>>>

/** Gives what is known of the values inside. */
export const FieldMetaContext = createContext<FieldMetaByPointer>({})

/** Tells whether a value is to be looked at: nobody was sure of it, or no source was found. */
export function useIsFlagged(pointer: string): boolean {
  const { confidence, citation } = use(FieldMetaContext)[pointer] ?? {}
  return citation === null || (confidence !== undefined && confidence < usualConfidence)
}

/** Says how sure the extraction was of a value, and from which words it was read. Shows nothing where nobody said. */
export function FieldMetaLine({ pointer }: { pointer: string }) {
  const { meta: words } = useLabels().data
  const { confidence, citation } = use(FieldMetaContext)[pointer] ?? {}
  if (confidence === undefined && citation === undefined) return null
  const isLow = confidence !== undefined && confidence < usualConfidence
  return (
    <p className={styles.line}>
      {confidence !== undefined && (
        <span className={styles.part} data-flagged={isLow ? '' : undefined}>
          {isLow && <Icon drawing={TriangleAlertIcon} />}
          {isLow ? words.lowConfidence(confidence) : words.confidence(confidence)}
        </span>
      )}
      {citation === null && (
        <span className={styles.part} data-flagged="">
          <Icon drawing={TriangleAlertIcon} />
          {words.noSource}
        </span>
      )}
      {citation && (
        <span className={styles.part}>
          <q className={styles.quote} dir="auto">
            <Marked text={citation.text} />
          </q>
          {citation.place !== undefined && <span>{citation.place}</span>}
        </span>
      )}
    </p>
  )
}
