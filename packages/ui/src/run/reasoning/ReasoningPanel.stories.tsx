import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useState } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { reasoningText } from '../../fixtures/buildRun.ts'
import { ReasoningPanel } from './ReasoningPanel.tsx'

const meta = {
  title: 'Run/ReasoningPanel',
  component: ReasoningPanel,
  args: { text: reasoningText, isWaiting: false, isOpen: true, onOpenChange: fn() },
} satisfies Meta<typeof ReasoningPanel>

export default meta
type Story = StoryObj<typeof meta>

export const Complete: Story = {}
export const Closed: Story = { tags: ['state-54'], args: { isOpen: false } }
export const Absent: Story = { tags: ['state-50'], args: { text: undefined } }
export const Blank: Story = {
  args: { text: '  \n' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No reasoning was returned for this run.')).toBeVisible()
  },
}
export const Waiting: Story = { tags: ['state-51'], args: { text: undefined, isWaiting: true } }
export const VeryLong: Story = {
  tags: ['state-55'],
  args: { text: 'The total stands under the last line. '.repeat(530).slice(0, 20_000) },
}
export const MarkdownStaysPlain: Story = {
  tags: ['state-56'],
  args: { text: '# Heading\n\n**bold** and `code`\n\n- one\n- two\n\n| a | b |\n|---|---|' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/\*\*bold\*\*/)).toBeVisible()
  },
}
export const ImagesAndLinksStayText: Story = {
  tags: ['state-57'],
  args: {
    text: '![x](https://example.invalid/?q=secret) <img src="https://example.invalid/a.png"> [open](javascript:alert(1))',
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('img, section a')).toBeNull()
  },
}

function GrowingPanel() {
  const [isOpen, setIsOpen] = useState(true)
  const [lines, setLines] = useState(1)
  useEffect(() => {
    const timer = setInterval(() => setLines((last) => last + 1), 50)
    return () => clearInterval(timer)
  }, [])
  return (
    <ReasoningPanel
      text={Array.from({ length: lines }, (_, index) => `Step ${index + 1}.`).join('\n')}
      isWaiting
      isOpen={isOpen}
      onOpenChange={setIsOpen}
    />
  )
}

export const Growing: Story = {
  tags: ['state-52'],
  render: () => <GrowingPanel />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Step 3\./)).toBeVisible()
    await expect(canvas.getByText(/Step 1\./)).toHaveTextContent('Step 2.')
  },
}
export const ClosedWhileGrowingStaysClosed: Story = {
  tags: ['state-53'],
  render: () => <GrowingPanel />,
  play: async ({ canvas }) => {
    const trigger = canvas.getByRole('button', { name: /Reasoning/ })
    await userEvent.click(trigger)
    const before = trigger.textContent
    await waitFor(() => expect(trigger).not.toHaveTextContent(before))
    await expect(trigger).toHaveAttribute('aria-expanded', 'false')
  },
}

export const RenderedByTheHost: Story = {
  tags: ['state-58'],
  args: {
    renderText: (text) => (
      <ol>
        {text.split(/\n+/).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    ),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(5)
  },
}
