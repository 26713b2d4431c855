import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { Button } from '../actions/Button.tsx'
import { Announcer, useAnnounce } from './Announcer.tsx'

function Speaker() {
  const announce = useAnnounce()
  const handleClick = () => {
    announce('Run finished.')
    announce('12 fields extracted.')
  }
  return <Button onClick={handleClick}>Finish the run</Button>
}

const meta = {
  title: 'Controls/Announcer',
  component: Announcer,
  argTypes: { children: { control: false } },
  args: { children: <Speaker /> },
} satisfies Meta<typeof Announcer>

export default meta
type Story = StoryObj<typeof meta>

/** What is said in one moment is spoken as one. */
export const OneVoice: Story = {
  play: async ({ canvas }) => {
    const region = document.querySelector('[role="status"]')
    await expect(region).toBeEmptyDOMElement()
    await userEvent.click(canvas.getByRole('button'))
    await waitFor(() => expect(region).toHaveTextContent('Run finished. 12 fields extracted.'))
  },
}
