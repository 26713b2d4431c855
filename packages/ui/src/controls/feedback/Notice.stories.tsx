import type { Meta, StoryObj } from '@storybook/react-vite'
import { Button } from '../actions/Button.tsx'
import { Notice } from './Notice.tsx'

const meta = {
  title: 'Components/Notice',
  component: Notice,
  argTypes: { actions: { control: false } },
  args: {
    tone: 'neutral',
    icon: 'pause',
    title: 'Still not finished.',
    body: 'Watching has paused after a long time.',
    actions: <Button>Keep watching</Button>,
  },
} satisfies Meta<typeof Notice>

export default meta
type Story = StoryObj<typeof meta>

export const Neutral: Story = {}
export const Warning: Story = { args: { tone: 'warning', icon: 'alert' } }
export const Failure: Story = { args: { tone: 'error', icon: 'crossOctagon', headingLevel: 2 } }
export const LongWords: Story = { args: { body: 'x'.repeat(300), title: 'y'.repeat(120) } }
