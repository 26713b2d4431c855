import LocateIcon from 'lucide-react/icons/locate'
import { Button } from '../../controls/actions/Button.tsx'
import { useLabels } from '../../labels/useLabels.tsx'
import { useEvidenceChoice } from './EvidenceContext.tsx'

interface EvidenceButtonProps {
  pointer: string
  label: string
}

/** Shows where a value stands in the document; nothing where no document can be shown. */
export function EvidenceButton({ pointer, label }: EvidenceButtonProps) {
  const { data } = useLabels()
  const choice = useEvidenceChoice()
  if (!choice) return null
  return (
    <Button
      variant="quiet"
      size="small"
      icon={LocateIcon}
      isIconOnly
      aria-pressed={choice.chosen === pointer}
      onClick={() => choice.choose(pointer)}
    >
      {data.showFieldInDocument(label)}
    </Button>
  )
}
