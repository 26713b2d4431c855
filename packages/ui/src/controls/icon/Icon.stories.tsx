import type { Meta, StoryObj } from '@storybook/react-vite'
import ChevronRightIcon from 'lucide-react/icons/chevron-right'
import CircleCheckIcon from 'lucide-react/icons/circle-check'
import CircleDashedIcon from 'lucide-react/icons/circle-dashed'
import CircleMinusIcon from 'lucide-react/icons/circle-minus'
import ClockIcon from 'lucide-react/icons/clock'
import ContrastIcon from 'lucide-react/icons/contrast'
import LoaderCircleIcon from 'lucide-react/icons/loader-circle'
import OctagonXIcon from 'lucide-react/icons/octagon-x'
import ShieldCheckIcon from 'lucide-react/icons/shield-check'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { expect } from 'storybook/test'
import { Icon } from './Icon.tsx'

/** Those that tell a state: no two are alike in shape, for who sees no colours. */
const drawings = {
  pending: ClockIcon,
  running: LoaderCircleIcon,
  done: CircleCheckIcon,
  failed: OctagonXIcon,
  unknown: CircleDashedIcon,
  'awaiting review': ContrastIcon,
  approved: ShieldCheckIcon,
  rejected: CircleMinusIcon,
  warning: TriangleAlertIcon,
  onwards: ChevronRightIcon,
}

const meta = { title: 'Controls/Icon', component: Icon, args: { drawing: ClockIcon } } satisfies Meta<
  typeof Icon
>

export default meta
type Story = StoryObj<typeof meta>

export const All: Story = {
  render: () => (
    <ul style={{ display: 'flex', flexWrap: 'wrap', gap: 24, padding: 0, listStyle: 'none' }}>
      {Object.entries(drawings).map(([name, drawing]) => (
        <li key={name} style={{ display: 'grid', justifyItems: 'center', gap: 8, inlineSize: 96 }}>
          <Icon drawing={drawing} />
          {name}
        </li>
      ))}
    </ul>
  ),
}

/** Nobody hears it; what leads onwards points the way that the page is read; a run under way turns. */
export const Behaviour: Story = {
  ...All,
  globals: { direction: 'rtl' },
  play: async ({ canvasElement }) => {
    const icons = [...canvasElement.querySelectorAll('svg')]
    await expect(icons.every((icon) => icon.getAttribute('aria-hidden') === 'true')).toBe(true)
    const styleOf = (name: string) =>
      getComputedStyle(canvasElement.querySelector(`.lucide-${name}`) ?? canvasElement)
    await expect(styleOf('chevron-right').scale).toBe('-1 1')
    await expect(styleOf('clock').scale).toBe('none')
    await expect(styleOf('loader-circle').animationName).not.toBe('none')
    await expect(styleOf('clock').animationName).toBe('none')
  },
}
