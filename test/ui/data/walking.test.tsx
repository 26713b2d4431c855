import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ShortcutsProvider } from 'cloudsquid-react-ui/controls'
import { WorkStage } from '../../../packages/ui/src/data/work/fixtures/WorkStage.tsx'
import { LeaveWalkContext } from '../../../packages/ui/src/data/walk/LeaveWalk.ts'
import { renderData } from './renderData.tsx'

const data = { issuer: 'Blaumeise AG', net: 159, tax: 30, amount: 289 }
const settings = { bindings: { nextOpenValue: '.', enterValues: 'ArrowDown' }, hasSingleKeys: true }
const leave = vi.fn<() => void>()

async function openValues(lookedAt: readonly string[] = []) {
  renderData(
    <ShortcutsProvider settings={settings} scope="page">
      <h1 tabIndex={-1}>Invoice</h1>
      <button type="button">Approve</button>
      <label>
        Comment <textarea />
      </label>
      <label>
        Side <input type="radio" />
      </label>
      <div role="tablist">
        <button type="button" role="tab" aria-selected="true">
          Fields
        </button>
      </div>
      <LeaveWalkContext value={leave}>
        <WorkStage data={data} />
      </LeaveWalkContext>
    </ShortcutsProvider>,
  )
  await screen.findByText('Net and tax make 189, not 289.')
  for (const pointer of lookedAt) {
    at(pointer).focus()
    await userEvent.keyboard('{Enter}')
  }
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

function at(pointer: string): HTMLElement {
  const cell = document.querySelector<HTMLElement>(`[data-walk="${pointer}"]`)
  if (!cell) throw new Error(`No value at ${pointer}.`)
  return cell
}
const focused = () => (document.activeElement as HTMLElement).dataset['walk']

describe('walking: from elsewhere', () => {
  beforeEach(() => leave.mockClear())

  it.each(['.', '{ArrowDown}'])('%s leads from nowhere to the first value that wants a look', async (key) => {
    await openValues(['/issuer', '/net'])
    // Where the reviewer was is another value, and it is gone back to by the arrow.
    await userEvent.keyboard(key)
    expect(focused()).toBe(key === '.' ? '/amount' : '/tax')
  })

  it.each(['.', '{ArrowDown}'])('%s leads from a heading or a button to the first value', async (key) => {
    await openValues()
    screen.getByRole('heading', { level: 1 }).focus()
    await userEvent.keyboard(key)
    expect(focused()).toBe('/issuer')
    await userEvent.keyboard('{ArrowDown}')
    screen.getByRole('button', { name: 'Approve' }).focus()
    await userEvent.keyboard(key)
    expect(focused()).toBe(key === '.' ? '/tax' : '/net')
  })

  it('leaves the arrow to what uses it, and the dot to those who write', async () => {
    await openValues()
    for (const control of [screen.getByRole('radio'), screen.getAllByRole('tab')[0]!]) {
      control.focus()
      await userEvent.keyboard('{ArrowDown}')
      expect(focused()).toBe(undefined)
    }
    const comment = screen.getByRole('textbox', { name: 'Comment' })
    comment.focus()
    await userEvent.keyboard('.{ArrowDown}')
    expect(document.activeElement).toBe(comment)
    expect(comment).toHaveProperty('value', '.')
  })
})

describe('walking: to the end', () => {
  beforeEach(() => leave.mockClear())

  it('is where the values are decided on with one press more than there are values', async () => {
    await openValues()
    await userEvent.keyboard('.{Enter}{Enter}{Enter}')
    expect(leave).not.toHaveBeenCalled()
    await userEvent.keyboard('{Enter}')
    expect(leave).toHaveBeenCalledOnce()
  })

  it('goes from the last value to what was passed over, and leaves once that was seen', async () => {
    await openValues()
    await userEvent.keyboard('.{ArrowDown}{Enter}{Enter}{Enter}')
    expect(focused()).toBe('/issuer')
    await userEvent.keyboard('{Control>}{End}{/Control}{Enter}')
    expect(focused()).toBe('/issuer')
    expect(leave).not.toHaveBeenCalled()
  })

  it('is left by Escape, which closes the reasoning of a value first', async () => {
    await openValues()
    await userEvent.keyboard('. {Escape}')
    expect(leave).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(leave).toHaveBeenCalledOnce()
  })
})

describe('walking: what was typed', () => {
  it('was looked at, and the last one leads on as Enter does', async () => {
    leave.mockClear()
    await openValues(['/issuer', '/net', '/tax'])
    at('/amount').focus()
    await userEvent.keyboard('1')
    await userEvent.type(await screen.findByRole('textbox', { name: 'Correct Amount' }), '89{Enter}', {
      skipClick: true,
    })
    expect(await screen.findByText('4 of 4 looked at, 1 corrected')).toBeTruthy()
    expect(leave).toHaveBeenCalledOnce()
  })
})
