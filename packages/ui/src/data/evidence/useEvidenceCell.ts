import type { MouseEvent } from 'react'
import { useWalkState } from '../walk/WalkContext.ts'
import { useEvidenceChoice } from './EvidenceContext.tsx'

/** What makes a cell of the data a way to the document. */
export interface EvidenceCellProps {
  onClick?: (event: MouseEvent) => void
  'data-evidence'?: 'chosen' | 'offered'
}

/**
 * Lets a click on a value show it in the document: the short way for those who point, beside the button that everybody
 * reaches. Buttons and links inside keep their own clicks, and selecting text is no click.
 */
export function useEvidenceCell(): (pointer: string) => EvidenceCellProps {
  const choice = useEvidenceChoice()
  const isWalked = useWalkState(() => true) ?? false
  return (pointer) => {
    if (!choice) return {}
    return {
      'data-evidence': choice.chosen === pointer ? 'chosen' : 'offered',
      onClick: (event) => {
        if (isWalked && choice.isInPlace) return
        if (event.target instanceof Element && event.target.closest('button, a, summary')) return
        if (getSelection()?.isCollapsed === false) return
        event.stopPropagation()
        choice.choose(pointer)
      },
    }
  }
}
