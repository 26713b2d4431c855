import { act, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createLoadedCode, useLoadedCode } from '../../../packages/ui/src/controls/loadedCode.ts'

function Part({
  code,
  isWanted = true,
}: {
  code: ReturnType<typeof createWord>['code']
  isWanted?: boolean
}) {
  return <p>{useLoadedCode(code, isWanted) ?? 'place'}</p>
}

/** Code that is a word, loaded when a test says so. */
function createWord() {
  const loads: { resolve: (word: string) => void; reject: (error: Error) => void }[] = []
  const start = vi.fn(
    () =>
      new Promise<string>((resolve, reject) => {
        loads.push({ resolve, reject })
      }),
  )
  return { code: createLoadedCode(start), start, loads }
}

describe('code that is loaded when it is needed', () => {
  it('leaves its place to something else until it is there, and is loaded once for all', async () => {
    const { code, start, loads } = createWord()
    render(
      <>
        <Part code={code} />
        <Part code={code} />
      </>,
    )
    expect(screen.getAllByText('place')).toHaveLength(2)
    await act(async () => loads[0]?.resolve('loaded'))
    expect(screen.getAllByText('loaded')).toHaveLength(2)
    expect(start).toHaveBeenCalledOnce()
  })

  it('is there at once where it was loaded before', async () => {
    const { code, loads } = createWord()
    const loading = code.load()
    loads[0]?.resolve('loaded')
    await loading
    render(<Part code={code} />)
    expect(screen.getByText('loaded')).toBeDefined()
  })

  it('is not loaded for who does not want it', () => {
    const { code, start } = createWord()
    render(<Part code={code} isWanted={false} />)
    expect(start).not.toHaveBeenCalled()
  })

  it('is tried again when the connection is back', async () => {
    const { code, start, loads } = createWord()
    render(<Part code={code} />)
    await act(async () => loads[0]?.reject(new Error('offline')))
    expect(screen.getByText('place')).toBeDefined()
    await act(async () => globalThis.dispatchEvent(new Event('online')))
    await act(async () => loads[1]?.resolve('loaded'))
    expect(screen.getByText('loaded')).toBeDefined()
    expect(start).toHaveBeenCalledTimes(2)
  })
})
