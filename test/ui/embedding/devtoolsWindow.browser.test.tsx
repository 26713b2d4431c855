import { cleanup, render } from '@testing-library/react'
import { RunDevtools } from 'cloudsquid-react/devtools'
import { createPortal } from 'react-dom'
import { afterEach, expect, it } from 'vitest'
import { pollsOf, stillRecorder } from '../../../packages/hooks/src/devtools/fixtures/stillRecorder.ts'

afterEach(() => {
  cleanup()
  document.body.replaceChildren()
})

it.each(['light', 'dark'] as const)(
  'has all of its text in its own colour and size in a window without a doctype, which devtools open: %s',
  (theme) => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    const other = frame.contentDocument!
    expect(other.compatMode).toBe('BackCompat')
    const recorder = stillRecorder({ runs: [pollsOf(['pending', 'running'])], nowMs: 5_000 })
    render(createPortal(<RunDevtools recorder={recorder} theme={theme} />, other.body))
    const panel = other.querySelector('section')!
    const [color, size] = lookOf(panel)
    const cells = [...panel.querySelectorAll('td')]
    expect(cells.length).toBeGreaterThan(5)
    for (const cell of cells) expect(lookOf(cell)).toEqual([color, size])
  },
)

function lookOf(element: Element): [color: string, size: string] {
  const { color, fontSize } = getComputedStyle(element)
  return [color, fontSize]
}
