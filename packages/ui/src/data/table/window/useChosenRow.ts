import { useEffect, useEffectEvent } from 'react'
import { useEvidenceChoice } from '../../evidence/EvidenceContext.tsx'

/** Calls back with a row's number in its list when a value in it is chosen, in the document or by an address. */
export function useChosenRow(pointer: string, onChoose: (index: number) => void): void {
  const chosen = useEvidenceChoice()?.chosen
  const [key] = chosen?.startsWith(`${pointer}/`) ? chosen.slice(pointer.length + 1).split('/') : []
  const handleChoose = useEffectEvent((index: number) => onChoose(index))
  useEffect(() => {
    if (key !== undefined && /^\d+$/.test(key)) handleChoose(Number(key))
  }, [key])
}
