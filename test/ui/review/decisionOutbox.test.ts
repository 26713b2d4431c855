import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createDecisionOutbox,
  type TakenDecision,
} from '../../../packages/ui/src/review/deciding/createDecisionOutbox.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function take(key: string, fields: Partial<TakenDecision> = {}) {
  const send = vi.fn(async () => {})
  const onUndo = vi.fn()
  const decision = { approved: true, comment: '', reviewedBy: 'Dana' }
  return { key, title: key, decision, send, onUndo, ...fields }
}

describe('decisions that can be taken back', () => {
  it('are sent after ten seconds, each at its own time', async () => {
    const outbox = createDecisionOutbox()
    const [one, two] = [take('one'), take('two')]
    outbox.decide(one)
    await vi.advanceTimersByTimeAsync(4_000)
    outbox.decide(two)
    await vi.advanceTimersByTimeAsync(5_999)
    expect(one.send).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(one.send).toHaveBeenCalledOnce()
    expect(two.send).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(4_000)
    expect(two.send).toHaveBeenCalledOnce()
    expect(outbox.getSnapshot().map(({ state }) => state)).toEqual(['stored', 'stored'])
  })

  it('are never sent once taken back', async () => {
    const outbox = createDecisionOutbox()
    const one = take('one')
    outbox.decide(one)
    expect(outbox.undo('one')).toBe(true)
    expect(one.onUndo).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(one.send).not.toHaveBeenCalled()
    expect(outbox.undo('one')).toBe(false)
  })

  it('are sent once, however often that is asked for', async () => {
    const outbox = createDecisionOutbox()
    const one = take('one')
    outbox.decide(one)
    outbox.sendNow('one')
    outbox.sendNow('one')
    outbox.flush()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(one.send).toHaveBeenCalledOnce()
  })

  it('cannot be taken back while they are being sent, and no second one is taken meanwhile', async () => {
    const outbox = createDecisionOutbox()
    const one = take('one', { send: () => new Promise(() => {}) })
    outbox.decide(one, true)
    expect(outbox.undo('one')).toBe(false)
    expect(outbox.decide(take('one'), true)).toBe(false)
  })

  it('replace the one before on the same run', async () => {
    const outbox = createDecisionOutbox()
    const [one, two] = [take('run'), take('run')]
    outbox.decide(one)
    await vi.advanceTimersByTimeAsync(5_000)
    outbox.decide(two)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(one.send).not.toHaveBeenCalled()
    expect(two.send).toHaveBeenCalledOnce()
  })

  it('stay with why they were not stored, until they are sent again or given up', async () => {
    const outbox = createDecisionOutbox()
    const refused = new Error('refused')
    outbox.decide(take('one', { send: () => Promise.reject(refused) }), true)
    await vi.advanceTimersByTimeAsync(0)
    expect(outbox.getSnapshot()).toMatchObject([{ state: 'failed', error: refused }])
    const again = take('one')
    outbox.decide(again, true)
    await vi.advanceTimersByTimeAsync(0)
    expect(outbox.getSnapshot()).toMatchObject([{ state: 'stored' }])
  })

  it('are all sent when the page is about to go', () => {
    const outbox = createDecisionOutbox()
    const [one, two] = [take('one'), take('two')]
    outbox.decide(one)
    outbox.decide(two)
    outbox.flush()
    expect(one.send).toHaveBeenCalledOnce()
    expect(two.send).toHaveBeenCalledOnce()
  })
})
