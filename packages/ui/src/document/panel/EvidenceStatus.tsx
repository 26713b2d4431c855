import CheckIcon from 'lucide-react/icons/check'
import InfoIcon from 'lucide-react/icons/info'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Icon, type IconDrawing } from '../../controls/icon/Icon.tsx'
import type { Labels } from '../../labels/Labels.ts'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import type { Evidence } from '../evidence/Evidence.ts'
import styles from './EvidenceBar.module.css'

export interface EvidenceStatusProps {
  /** Absent while the text is read; `noText` where there is none to search. */
  evidence: Evidence | 'noText' | 'noTextKind' | undefined
  current: number
}

type Tone = 'found' | 'notFound' | 'neutral'

/** Says in a few words whether the value was found, and at which of its places the reader is. */
export function EvidenceStatus({ evidence, current }: EvidenceStatusProps) {
  const { evidence: words } = useLabels(documentLabels)
  const [tone, icon, text] = describe(evidence, current, words)
  return (
    <span className={styles.status} data-tone={tone}>
      {icon && <Icon drawing={icon} />}
      {text}
    </span>
  )
}

function describe(
  evidence: EvidenceStatusProps['evidence'],
  current: number,
  words: Labels['evidence'],
): [Tone, IconDrawing | undefined, string] {
  if (evidence === undefined) return ['neutral', undefined, words.reading]
  if (evidence === 'noText') return ['neutral', InfoIcon, words.noText]
  if (evidence === 'noTextKind') return ['neutral', InfoIcon, words.noTextKind]
  switch (evidence.kind) {
    case 'found':
      return [
        'found',
        CheckIcon,
        evidence.places.length === 1 ? words.found : words.place(current + 1, evidence.places.length),
      ]
    case 'parts':
      return [
        'found',
        CheckIcon,
        [words.place(current + 1, evidence.parts.length), evidence.left > 0 ? words.more(evidence.left) : '']
          .join(' ')
          .trim(),
      ]
    case 'notFound':
      return ['notFound', TriangleAlertIcon, words.notFound]
    case 'nothingToFind':
      return ['neutral', InfoIcon, evidence.reason === 'boolean' ? words.yesOrNo : words.noValue]
  }
}
