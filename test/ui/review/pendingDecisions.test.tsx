import { act, fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { ShortcutsProvider } from '../../../packages/ui/src/controls/shortcuts/ShortcutsProvider.tsx'
import { english } from '../../../packages/ui/src/labels/en/english.ts'
import { LabelsProvider } from '../../../packages/ui/src/labels/useLabels.tsx'
import { createDecisionOutbox } from '../../../packages/ui/src/review/deciding/createDecisionOutbox.ts'
import { PendingDecisions } from '../../../packages/ui/src/review/dock/PendingDecisions.tsx'
import { dockKeys } from './renderDock.tsx'

function renderPending() {
  const outbox = createDecisionOutbox()
  const onReturn = vi.fn()
  const onUndo = vi.fn()
  const decide = (key: string, send = async () => {}, isNow = false) =>
    act(async () => {
      const decision = { approved: true, comment: '', reviewedBy: 'Dana Fischer' }
      outbox.decide({ key, title: `${key}.pdf`, decision, send, onUndo: () => onUndo(key) }, isNow)
    })
  render(
    <LabelsProvider labels={english} locale="en">
      <ShortcutsProvider settings={{ bindings: dockKeys, hasSingleKeys: true }} scope="page">
        <PendingDecisions outbox={outbox} onReturn={onReturn} />
      </ShortcutsProvider>
    </LabelsProvider>,
  )
  return { outbox, onReturn, onUndo, decide }
}

describe('decisions on a page without a dock', () => {
  it('show nothing while there are none, and none that are stored', async () => {
    const { decide } = renderPending()
    expect(screen.queryByRole('region')).toBeNull()
    await decide('one', async () => {}, true)
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('are taken back by U, the last one first, which leads to its run', async () => {
    const { decide, onReturn, onUndo, outbox } = renderPending()
    await decide('one')
    await decide('two')
    act(() => void fireEvent.keyDown(document.body, { key: 'u' }))
    expect(onUndo.mock.calls).toEqual([['two']])
    expect(onReturn.mock.calls).toEqual([['two']])
    expect(screen.getByRole('list').textContent).toContain('one.pdf')
    act(() => outbox.flush())
  })

  it('lead to the run of one that was not stored, which no key takes back', async () => {
    const { decide, onReturn, onUndo } = renderPending()
    await decide('one', () => Promise.reject(new Error('no answer')), true)
    act(() => void fireEvent.keyDown(document.body, { key: 'u' }))
    expect(onUndo).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: 'Go to one.pdf' }))
    expect(onReturn.mock.calls).toEqual([['one']])
  })

  it('are sent as the page goes, those alone that were not taken back', async () => {
    const { decide, outbox } = renderPending()
    const [one, two] = [vi.fn(async () => {}), vi.fn(async () => {})]
    await decide('one', one)
    await decide('two', two)
    act(() => void outbox.undo('two'))
    await act(async () => void globalThis.dispatchEvent(new Event('pagehide')))
    await act(async () => void globalThis.dispatchEvent(new Event('pagehide')))
    expect(one).toHaveBeenCalledOnce()
    expect(two).not.toHaveBeenCalled()
  })
})
