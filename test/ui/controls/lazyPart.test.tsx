import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { useOnDemand } from '../../../packages/ui/src/controls/actions/useOnDemand.tsx'
import { lazyPart } from '../../../packages/ui/src/controls/lazyPart.tsx'

/** A part that is loaded when a test says so, once for each load. */
function createPart() {
  const loads: { arrive: () => void; fail: () => void }[] = []
  const Part = lazyPart(
    () =>
      new Promise<{ Part: () => React.JSX.Element }>((resolve, reject) => {
        loads.push({
          arrive: () => resolve({ Part: () => <p>part</p> }),
          fail: () => reject(new TypeError('Failed to fetch dynamically imported module')),
        })
      }),
    'Part',
    <p>place</p>,
  )
  return { Part, loads }
}

describe('a part that is loaded when it is first shown', () => {
  it('has something in its place until it is there, and lets what is around it stand', async () => {
    const { Part, loads } = createPart()
    render(
      <>
        <input aria-label="Comment" />
        <Part />
      </>,
    )
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'typed' } })
    expect(screen.getByText('place')).toBeDefined()
    await act(async () => loads[0]?.arrive())
    expect(screen.getByText('part')).toBeDefined()
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('typed')
  })

  it('comes also where it is shown within an act that nobody awaits', async () => {
    const { Part, loads } = createPart()
    function Opener() {
      const [isOpen, setIsOpen] = useState(false)
      return isOpen ? <Part /> : <button onClick={() => setIsOpen(true)}>open</button>
    }
    render(<Opener />)
    const press = act(async () => fireEvent.click(screen.getByRole('button')))
    await vi.waitFor(() => expect(loads).toHaveLength(1))
    loads[0]?.arrive()
    expect(await screen.findByText('part')).toBeDefined()
    await press
  })

  it('says that it cannot be loaded, keeps what was typed, and comes when it is tried again', async () => {
    const { Part, loads } = createPart()
    render(
      <>
        <input aria-label="Comment" />
        <Part />
      </>,
    )
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'typed' } })
    await act(async () => loads[0]?.fail())
    expect(screen.getByRole('alert').textContent).toContain('could not be loaded')
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeDefined()
    const retry = screen.getByRole('button', { name: 'Try again' })
    await act(async () => fireEvent.click(retry))
    await act(async () => loads[1]?.fail())
    expect(screen.getByRole('alert')).toBeDefined()
    await act(async () => fireEvent.click(retry))
    await act(async () => loads[2]?.arrive())
    expect(screen.getByText('part')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('typed')
  })

  it('says so over the page where a press asks for it, and opens when it is tried again', async () => {
    const { Part, loads } = createPart()
    function Menu() {
      const { openedBy, problem, buttonProps } = useOnDemand(Part)
      return (
        <>
          <button {...buttonProps}>menu</button>
          {problem}
          {openedBy && <Part />}
        </>
      )
    }
    render(<Menu />)
    await act(async () => fireEvent.click(screen.getByRole('button')))
    await act(async () => loads[0]?.fail())
    expect(screen.getByRole('alert')).toBeDefined()
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Close' })))
    expect(screen.queryByRole('alert')).toBeNull()
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'menu' })))
    await act(async () => loads[1]?.fail())
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Try again' })))
    await act(async () => loads[2]?.arrive())
    expect(screen.getByText('part')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
