import type { ComponentProps } from 'react'
import SunMoonIcon from 'lucide-react/icons/sun-moon'
import { Icon } from 'cloudsquid-react-ui/controls'
import { useDashboardLabels } from '../../../labels/useDashboardLabels.tsx'
import { BarButton } from '../bar/BarButton.tsx'

/** The button of the display menu. */
export function DisplayButton(props: ComponentProps<'button'>) {
  const { display } = useDashboardLabels().shell
  return (
    <BarButton label={display} {...props}>
      <Icon drawing={SunMoonIcon} />
    </BarButton>
  )
}
