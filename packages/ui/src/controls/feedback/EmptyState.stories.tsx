import type { Meta, StoryObj } from '@storybook/react-vite'
import { Button } from '../actions/Button.tsx'
import { EmptyState } from './EmptyState.tsx'
import { Skeleton } from './Skeleton.tsx'

const meta = {
  title: 'Controls/EmptyState',
  component: EmptyState,
  argTypes: { action: { control: false } },
  args: {
    title: 'No runs yet.',
    body: 'Upload a file to start the first one.',
    action: <Button>New run</Button>,
  },
} satisfies Meta<typeof EmptyState>

export default meta
type Story = StoryObj<typeof meta>

export const WithAction: Story = {}
export const TitleOnly: Story = { args: { body: undefined, action: undefined } }
export const StillLoading: Story = { render: () => <Skeleton rows={5} /> }
