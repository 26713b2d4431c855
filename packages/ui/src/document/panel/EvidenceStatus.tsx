import { Icon, type IconName } from '../../controls/icon/Icon.tsx'
import type { Labels } from '../../labels/Labels.ts'
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
  const { evidence: words } = useLabels()
  const [tone, icon, text] = describe(evidence, current, words)
  return (
    <span className={styles.status} data-tone={tone}>
      {icon && <Icon name={icon} />}
      {text}
    </span>
  )
}

function describe(
  evidence: EvidenceStatusProps['evidence'],
  current: number,
  words: Labels['evidence'],
): [Tone, IconName | undefined, string] {
  if (evidence === undefined) return ['neutral', undefined, words.reading]
  if (evidence === 'noText') return ['neutral', 'info', words.noText]
  if (evidence === 'noTextKind') return ['neutral', 'info', words.noTextKind]
  switch (evidence.kind) {
    case 'found':
      return [
        'found',
        'tick',
        evidence.places.length === 1 ? words.found : words.place(current + 1, evidence.places.length),
      ]
    case 'parts':
      return ['found', 'tick', words.place(current + 1, evidence.parts.length)]
    case 'notFound':
      return ['notFound', 'alert', words.notFound]
    case 'nothingToFind':
      return ['neutral', 'info', evidence.reason === 'boolean' ? words.yesOrNo : words.noValue]
  }
}
