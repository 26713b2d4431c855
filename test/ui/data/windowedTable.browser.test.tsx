import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { EvidenceContext } from '../../../packages/ui/src/data/evidence/EvidenceContext.tsx'
import { RecordTable } from '../../../packages/ui/src/data/table/RecordTable.tsx'
import { WorkStage } from '../../../packages/ui/src/data/work/fixtures/WorkStage.tsx'
import { renderData } from './renderData.tsx'

const rowCount = 10_000
/** Every third row takes more lines than the others, so that heights are not known before a row is mounted. */
const records = Array.from({ length: rowCount }, (_, index) => ({
  id: index,
  text: index % 3 === 0 ? `movement ${index}, ${'with a long remark '.repeat(8)}` : `movement ${index}`,
  amount: index / 4,
}))

afterEach(() => cleanup())

async function renderRows(widthPx = 1000) {
  await page.viewport(widthPx, 800)
  renderData(<RecordTable label="Movements" pointer="/movements" records={records} isSortable />)
  return { region: screen.getByRole('region'), table: screen.getByRole('table') }
}

/** The parts of a region's height, below its header, that no row covers. */
function uncoveredPx(region: HTMLElement): number {
  const view = region.getBoundingClientRect()
  const head = region.querySelector('thead')?.getBoundingClientRect()
  let reachedPx = Math.max(view.top, Math.min(head?.bottom ?? view.top, view.bottom))
  let uncovered = 0
  for (const row of region.querySelectorAll('tr[aria-rowindex]')) {
    const { top, bottom } = row.getBoundingClientRect()
    if (row.closest('thead') || bottom <= reachedPx || top >= view.bottom) continue
    uncovered += Math.max(0, top - reachedPx)
    reachedPx = bottom
  }
  return uncovered + Math.max(0, view.bottom - 2 - reachedPx)
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
/** Until a frame is painted: what was measured in it has had its effect. */
const nextPaint = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', resolve, { once: true })
      port1.start()
      port2.postMessage(undefined)
    }),
  )
/** What has scrolled to a row goes on while rows on the way are measured. */
const settled = async (region: Element) => {
  let still = 0
  for (let top = region.scrollTop; still < 10; top = region.scrollTop) {
    // One frame after the other is the point.
    // oxlint-disable-next-line no-await-in-loop
    await nextFrame()
    still = region.scrollTop === top ? still + 1 : 0
  }
}
const mountedRows = () => document.querySelectorAll('tbody tr[aria-rowindex]').length

describe('a table of 10,000 rows', () => {
  it.each([1000, 400])('mounts the rows in view and some around them, %i px wide', async (widthPx) => {
    const { table } = await renderRows(widthPx)
    await nextFrame()
    expect(table.getAttribute('aria-rowcount')).toBe('10001')
    expect(mountedRows()).toBeGreaterThan(10)
    expect(mountedRows()).toBeLessThan(60)
  })

  it.each([1000, 400])(
    'covers its view with rows in every frame, however far a step goes, %i px wide',
    async (widthPx) => {
      const { region } = await renderRows(widthPx)
      const steps = [40, 900, 7000, 120_000, -60_000, 200_000, -900, -250_000, 333, 1_000_000, -5000]
      const frames: number[] = []
      for (const stepPx of steps) {
        for (let turn = 0; turn < 6; turn += 1) {
          region.scrollBy(0, stepPx)
          await nextPaint()
          frames.push(uncoveredPx(region))
        }
      }
      expect(frames.filter((px) => px > 0)).toEqual([])
      expect(mountedRows()).toBeLessThan(70)
    },
  )

  it('covers its view under a fast wheel', async () => {
    const { region } = await renderRows()
    const { left, top, width, height } = region.getBoundingClientRect()
    const frames: { scrollTop: number; uncovered: number }[] = []
    let isWatching = true
    const watch = () => {
      frames.push({ scrollTop: region.scrollTop, uncovered: uncoveredPx(region) })
      if (isWatching) requestAnimationFrame(watch)
    }
    requestAnimationFrame(watch)
    const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 }
    for (let turn = 0; turn < 40; turn += 1)
      await cdp().send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x: frame.left + left + width / 2,
        y: frame.top + top + height / 2,
        deltaX: 0,
        deltaY: turn % 10 === 9 ? -2000 : 3000,
      })
    isWatching = false
    expect(frames.at(-1)?.scrollTop).toBeGreaterThan(10_000)
    expect(frames.filter(({ uncovered }) => uncovered > 0)).toEqual([])
  })

  it.each([1000, 400])('goes by End and Home to its last and its first row, %i px wide', async (widthPx) => {
    const { region } = await renderRows(widthPx)
    region.focus()
    await userEvent.keyboard('{End}')
    const lastBottomPx = () =>
      region.querySelector('tr[aria-rowindex="10001"]')?.getBoundingClientRect().bottom ?? Infinity
    await expect.poll(() => Math.round(region.getBoundingClientRect().bottom - lastBottomPx())).toBe(1)
    await userEvent.keyboard('{Home}')
    await expect.poll(() => region.scrollTop).toBe(0)
    expect(uncoveredPx(region)).toBe(0)
    expect(document.activeElement).toBe(region)
  })

  it('shows the row in which a value is chosen, and stands still for one that is in view', async () => {
    const table = (chosen?: string) => (
      <EvidenceContext value={{ chosen, choose: () => {} }}>
        <RecordTable label="Movements" pointer="/movements" records={records} />
      </EvidenceContext>
    )
    const { rerender } = renderData(table('/movements/5000/text'))
    const cell = () => document.querySelector('td[data-evidence="chosen"]')
    await expect.poll(() => cell()?.textContent).toContain('movement 5000')
    await settled(screen.getByRole('region'))
    const { scrollTop } = screen.getByRole('region')
    rerender(table('/movements/5002/amount'))
    await expect.poll(() => cell()?.textContent).toContain('1250.5')
    await settled(screen.getByRole('region'))
    expect(screen.getByRole('region').scrollTop).toBe(scrollTop)
    rerender(table('/movements/3'))
    await expect.poll(() => screen.getByRole('region').scrollTop).toBeLessThan(1000)
  })

  it('brings a row there that was added below all others, and goes into it', async () => {
    await page.viewport(1000, 800)
    renderData(<WorkStage data={{ movements: records.slice(0, 2000) }} view="table" />)
    await expect.poll(mountedRows).toBeLessThan(60)
    screen.getByRole('button', { name: 'Add row' }).click()
    await expect
      .poll(() => document.activeElement?.getAttribute('data-walk'), { timeout: 5000 })
      .toBe('/movements/2000/id')
  })

  it('scrolls by the keys for a page and a line', async () => {
    const { region } = await renderRows()
    // Rows that are measured as they come end a scroll under way.
    await settled(region)
    region.focus()
    await userEvent.keyboard('{PageDown}')
    await expect.poll(() => region.scrollTop).toBeGreaterThan(300)
    const { scrollTop } = region
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(() => region.scrollTop).toBeGreaterThan(scrollTop)
  })

  it('keeps its header in view', async () => {
    const { region } = await renderRows()
    region.scrollTop = 50_000
    await nextFrame()
    const head = page.getByRole('columnheader', { name: 'ID' }).element().getBoundingClientRect()
    expect(head.top).toBeCloseTo(region.getBoundingClientRect().top + 1, 0)
  })
})
