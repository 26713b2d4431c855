import type { Meta, StoryObj } from '@storybook/react-vite'
import OctagonXIcon from 'lucide-react/icons/octagon-x'
import PauseIcon from 'lucide-react/icons/pause'
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert'
import { Button } from '../actions/Button.tsx'
import { Notice } from './Notice.tsx'

const meta = {
  title: 'Controls/Notice',
  component: Notice,
  argTypes: { actions: { control: false } },
  args: {
    tone: 'neutral',
    icon: PauseIcon,
    title: 'Still not finished.',
    body: 'Watching has paused after a long time.',
    actions: <Button>Keep watching</Button>,
  },
} satisfies Meta<typeof Notice>

export default meta
type Story = StoryObj<typeof meta>

export const Neutral: Story = {}
export const Warning: Story = { args: { tone: 'warning', icon: TriangleAlertIcon } }
export const Failure: Story = { args: { tone: 'error', icon: OctagonXIcon, headingLevel: 2 } }
export const LongWords: Story = { args: { body: 'x'.repeat(300), title: 'y'.repeat(120) } }
