import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { LoadedCode } from '../../../packages/ui/src/controls/loadedCode.ts'
import { EvidenceContext } from '../../../packages/ui/src/data/evidence/EvidenceContext.tsx'
import { sorting } from '../../../packages/ui/src/data/table/order/useRecordOrder.ts'
import { RecordTable } from '../../../packages/ui/src/data/table/RecordTable.tsx'
import { windowing } from '../../../packages/ui/src/data/table/window/useRowWindow.ts'
import { renderData } from './renderData.tsx'

// Every third row takes more lines, and so stands elsewhere than a guess of its height would have it.
const records = Array.from({ length: 10_000 }, (_, index) => ({
  id: 9_999 - index,
  text: index % 3 === 0 ? `movement ${index}, ${'with a long remark '.repeat(8)}` : `movement ${index}`,
  amount: index / 4,
}))

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
const evidence = { chosen: undefined, choose: () => {} }

/** Code that is not there before the test says so. */
function holdBack<TCode>(code: LoadedCode<TCode>): () => void {
  const listeners = new Set<() => void>()
  const loaded = code.get()
  let hasArrived = false
  vi.spyOn(code, 'get').mockImplementation(() => (hasArrived ? loaded : undefined))
  vi.spyOn(code, 'load').mockReturnValue(new Promise(() => {}))
  vi.spyOn(code, 'subscribe').mockImplementation((listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  })
  return () => {
    hasArrived = true
    for (const listener of listeners) listener()
  }
}

beforeEach(() => page.viewport(600, 800))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

it('a table keeps its scroll position, its focus and its rows when the code arrives', async () => {
  const arrivals = [holdBack(sorting), holdBack(windowing)]
  renderData(
    <EvidenceContext value={evidence}>
      <RecordTable label="Movements" pointer="/movements" records={records} isSortable />
    </EvidenceContext>,
  )
  const region = screen.getByRole('region')
  const rows = () => [...region.querySelectorAll('tbody > tr[data-index]')]
  expect(rows()).toHaveLength(100)
  const held = rows()[60]
  const button = held?.querySelector('button')
  button?.focus({ preventScroll: true })
  region.scrollTo(20, 1_500)
  await act(nextFrame)
  const place = held?.getBoundingClientRect().top
  const { scrollTop, scrollLeft } = region
  expect(scrollTop).toBe(1_500)

  act(() => arrivals.forEach((arrive) => arrive()))
  await act(nextFrame)

  expect(rows().length).toBeLessThan(70)
  expect(screen.getByRole('region')).toBe(region)
  expect(rows()).toContain(held)
  expect(document.activeElement).toBe(button)
  expect(region.scrollTop).toBe(scrollTop)
  expect(region.scrollLeft).toBe(scrollLeft)
  expect(held?.getBoundingClientRect().top).toBe(place)
})

it('a header that is pressed before its code arrives orders the rows when it does', () => {
  const arrive = holdBack(sorting)
  renderData(<RecordTable label="Movements" pointer="/movements" records={records.slice(0, 3)} isSortable />)
  const ids = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.children[0]?.lastElementChild?.textContent)
  const header = screen.getByRole('columnheader', { name: 'ID' })
  fireEvent.click(screen.getByRole('button', { name: 'ID' }))
  expect(ids()).toEqual(['9999', '9998', '9997'])
  expect(header.getAttribute('aria-sort')).toBe('none')
  act(arrive)
  expect(ids()).toEqual(['9997', '9998', '9999'])
  expect(header.getAttribute('aria-sort')).toBe('ascending')
})
