import MoveHorizontalIcon from 'lucide-react/icons/move-horizontal'
import MoveVerticalIcon from 'lucide-react/icons/move-vertical'
import RotateCcwIcon from 'lucide-react/icons/rotate-ccw'
import RotateCwIcon from 'lucide-react/icons/rotate-cw'
import { documentLabels } from '../../labels/en/documentLabels.ts'
import { useLabels } from '../../labels/useLabels.tsx'
import { turnBy } from '../pdf/rotateBox.ts'
import type { ToolbarAction } from './ToolbarAction.ts'
import { useViewSettings } from './ViewSettingsContext.ts'

/** What can be done with the look of pages and pictures: fit them, and turn them either way. */
export function useLookActions(): readonly ToolbarAction[] {
  const { document, documentView } = useLabels(documentLabels)
  const { settings, change } = useViewSettings()
  const { zoom, rotation } = settings
  const turn = (by: 90 | -90) => change({ rotation: turnBy(rotation, by) })
  return [
    {
      key: 'width',
      label: document.zoom.fit,
      icon: MoveHorizontalIcon,
      isPressed: zoom === 'width',
      onChoose: () => change({ zoom: 'width' }),
    },
    {
      key: 'page',
      label: documentView.fitPage,
      icon: MoveVerticalIcon,
      isPressed: zoom === 'page',
      onChoose: () => change({ zoom: 'page' }),
    },
    { key: 'left', label: documentView.turnLeft, icon: RotateCcwIcon, onChoose: () => turn(-90) },
    { key: 'right', label: document.pages.rotate, icon: RotateCwIcon, onChoose: () => turn(90) },
  ]
}
