import { screen } from '@testing-library/react'
import { ReviewConflictError } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pass, renderDock, type Submit } from './renderDock.tsx'

beforeEach(() => {
  vi.useFakeTimers()
  // Testing Library waits on timers after each event, and moves fake ones only if it finds them by this name.
  vi.stubGlobal('jest', { advanceTimersByTime: (ms: number) => vi.advanceTimersByTime(ms) })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const submitted = () => vi.fn<Submit>(async () => {})
const failing = () =>
  vi.fn<Submit>(async () => {
    throw new Error('no answer')
  })

describe('deciding', () => {
  it('takes one press, and sends after ten seconds', async () => {
    const onSubmit = submitted()
    const { user } = renderDock({ onSubmit })
    await user.keyboard('a')
    await pass(9_000)
    expect(onSubmit).not.toHaveBeenCalled()
    await pass(1_000)
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({
      approved: true,
      comment: '',
      reviewedBy: 'Dana Fischer',
    })
    expect(screen.getByText('Approved')).toBeDefined()
  })

  it('is taken back by U, and then nothing is sent and the draft is as before', async () => {
    const onSubmit = submitted()
    const draft = { comment: 'Seen with Mo.' }
    const { user, drafts } = renderDock({ onSubmit, draft })
    await user.keyboard('a')
    await pass(5_000)
    await user.keyboard('u')
    await pass(60_000)
    expect(onSubmit).not.toHaveBeenCalled()
    expect(drafts.get('run-1')).toMatchObject({ comment: 'Seen with Mo.' })
    expect(drafts.get('run-1')?.decision).toBeUndefined()
  })

  it('is said once when it is taken, and once when it is taken back', async () => {
    const { user, said } = renderDock()
    await user.keyboard('a')
    await pass(1_000)
    expect(said()).toBe('Approved. Sent in 10 seconds; Undo takes it back.')
    await pass(4_000)
    expect(said()).toBe('Approved. Sent in 10 seconds; Undo takes it back.')
    await user.keyboard('u')
    await pass(1_000)
    expect(said()).toBe('Taken back. Nothing was sent.')
  })

  it('is sent at once by Ctrl and Enter', async () => {
    const onSubmit = submitted()
    const { user } = renderDock({ onSubmit })
    await user.keyboard('a')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await pass(0)
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  it('asks for a choice where Ctrl and Enter come without one', async () => {
    const onSubmit = submitted()
    const { user } = renderDock({ onSubmit })
    await user.keyboard('c{Control>}{Enter}{/Control}')
    expect(screen.getByRole('alert').textContent).toBe('Choose Approve or Reject first.')
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('keeps decisions on several runs, and goes back to the one that is taken back', async () => {
    const onSubmit = submitted()
    const onReturn = vi.fn()
    const { user, show, drafts } = renderDock({ onSubmit, onReturn })
    await user.keyboard('a')
    show({ runId: 'run-2' })
    await pass(3_000)
    await user.keyboard('a')
    show({ runId: 'run-3' })
    expect(screen.getByText('run-1.pdf')).toBeDefined()
    expect(screen.getByText('run-2.pdf')).toBeDefined()
    await user.keyboard('u')
    expect(onReturn).toHaveBeenCalledExactlyOnceWith('run-2')
    await pass(20_000)
    expect(onSubmit).toHaveBeenCalledOnce()
    expect(drafts.get('run-1')).toEqual({ comment: '' })
  })

  it('asks for the reviewer once', async () => {
    const onSubmit = submitted()
    const { user, button } = renderDock({ onSubmit, reviewer: '' })
    await user.keyboard('a')
    await user.keyboard('Mo Adams{Enter}')
    await user.click(button(/^Send now/))
    await pass(0)
    expect(onSubmit).toHaveBeenLastCalledWith(expect.objectContaining({ reviewedBy: 'Mo Adams' }))
  })

  it('keeps what is decided in the draft until it is stored', async () => {
    const { user, drafts } = renderDock()
    await user.keyboard('a')
    expect(drafts.get('run-1')).toMatchObject({ decision: 'approve', decidedAtMs: expect.any(Number) })
    await pass(10_000)
    expect(drafts.get('run-1')).toEqual({ comment: '' })
  })

  it('is told at the next visit where it was not sent, and sent or taken back then', async () => {
    const onSubmit = submitted()
    const draft = { decision: 'reject' as const, comment: 'Wrong total.', decidedAtMs: 1 }
    const { user, button } = renderDock({ onSubmit, draft })
    expect(screen.getByText(/You rejected this, and it was not sent/)).toBeDefined()
    await user.click(button('Send it now'))
    await pass(0)
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({
      approved: false,
      comment: 'Wrong total.',
      reviewedBy: 'Dana Fischer',
    })
  })

  it('forgets a draft that turns out to have been stored', () => {
    const draft = { decision: 'approve' as const, comment: '', decidedAtMs: 1 }
    const { drafts } = renderDock({ draft, review: { approved: true, reviewed_by: 'Dana Fischer' } })
    expect(drafts.get('run-1')).toEqual({ comment: '' })
  })

  it('sends what was put right, and what was let stand', async () => {
    const onSubmit = submitted()
    const patch = [
      { op: 'test' as const, path: '/total', value: 289 },
      { op: 'replace' as const, path: '/total', value: 189 },
    ]
    const accepted = [{ pointer: '/total', code: 'sum', reason: 'The supplier rounds.' }]
    const draft = { comment: '', corrections: { done: [{ patch }], undone: [] }, accepted }
    const { user } = renderDock({ onSubmit, draft })
    await user.keyboard('a')
    await pass(10_000)
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ corrections: patch, acceptedFindings: accepted }),
    )
  })
})

describe('a draft', () => {
  it('never changes sides: approving asks whether a rejection’s comment goes along', async () => {
    const onSubmit = submitted()
    const draft = { decision: 'reject' as const, comment: 'The total is wrong.' }
    const { user, button, drafts } = renderDock({ onSubmit, draft })
    await user.keyboard('a')
    await pass(30_000)
    expect(onSubmit).not.toHaveBeenCalled()
    await user.click(button('Leave it out'))
    await pass(5_000)
    await user.keyboard('u')
    expect(drafts.get('run-1')).toMatchObject(draft)
    await user.keyboard('a')
    await user.click(button('Leave it out'))
    await pass(10_000)
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ approved: true, comment: '' }))
  })

  it('goes along when that is said', async () => {
    const onSubmit = submitted()
    const { user, button } = renderDock({ onSubmit, draft: { decision: 'reject', comment: 'Rounded.' } })
    await user.keyboard('a')
    await user.click(button('Send it along'))
    await pass(10_000)
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ approved: true, comment: 'Rounded.' }),
    )
  })
})

describe('rejecting', () => {
  it('asks for a reason, and takes a ready-made one by its digit', async () => {
    const onSubmit = submitted()
    const { user, drafts } = renderDock({ onSubmit })
    await user.keyboard('x3')
    expect(drafts.get('run-1')).toMatchObject({ decision: 'reject', comment: 'It is a duplicate.' })
    await pass(10_000)
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ approved: false, comment: 'It is a duplicate.' }),
    )
  })

  it('takes words, in which digits are digits, and keeps them from the first letter', async () => {
    const onSubmit = submitted()
    const { user, drafts } = renderDock({ onSubmit })
    await user.keyboard('x')
    await user.type(screen.getByRole('textbox', { name: 'Reason in words' }), '3 lines are missing')
    expect(drafts.get('run-1')).toMatchObject({ decision: 'reject', comment: '3 lines are missing' })
    await user.keyboard('{Control>}{Enter}{/Control}')
    await pass(0)
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ approved: false, comment: '3 lines are missing' }),
    )
  })

  it('says that a reason is needed', async () => {
    const { user, button } = renderDock()
    await user.keyboard('x')
    await user.click(button('Reject for this reason'))
    expect(screen.getByRole('alert').textContent).toBe('Choose a reason or write one.')
  })

  it('gives reasons other keys, each to one', async () => {
    const onReasonsChange = vi.fn()
    const reasons = [
      { key: '1', text: 'Blurred.' },
      { key: '2', text: 'Not ours.' },
    ]
    const { user, button } = renderDock({ reasons, onReasonsChange })
    await user.keyboard('x')
    await user.click(button('Edit the reasons'))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Key for: Blurred.' }), '2')
    expect(onReasonsChange).toHaveBeenCalledExactlyOnceWith(
      [
        { key: '2', text: 'Blurred.' },
        { key: '1', text: 'Not ours.' },
      ],
      reasons,
    )
  })
})

describe('a failed submission', () => {
  it('leaves the focus where it was, and letters decide nothing', async () => {
    const onSubmit = failing()
    const { user, drafts, button } = renderDock({ onSubmit, draft: { comment: 'Fine.' } })
    await user.click(button('Outside'))
    await user.keyboard('a')
    await pass(10_000)
    expect(document.activeElement).toBe(button('Outside'))
    expect(screen.getByText('The review was not saved.')).toBeDefined()
    await user.keyboard('xasu')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await pass(20_000)
    expect(onSubmit).toHaveBeenCalledOnce()
    expect(drafts.get('run-1')).toMatchObject({ decision: 'approve', comment: 'Fine.' })
    await user.click(button('Back to the draft'))
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comment' }).value).toBe('Fine.')
  })

  it('shows both decisions where somebody else was first; mine is sent over theirs, or given up', async () => {
    const theirs = {
      approved: true,
      reviewed_by: 'Robin Vos',
      comment: 'All right.',
      review_date: '2026-11-12T09:40:00Z',
    }
    const onSubmit = vi.fn<Submit>(async () => {}).mockRejectedValueOnce(new ReviewConflictError(theirs))
    const { user, button, show, dock } = renderDock({ onSubmit, draft: { comment: 'Wrong total.' } })
    await user.keyboard('x')
    await pass(10_000)
    expect(dock().textContent).toContain('Robin Vos approved this')
    expect(dock().textContent).toContain('All right.')
    expect(dock().textContent).toContain('Wrong total.')
    show({ review: theirs })
    await user.click(button('Send mine over it'))
    await pass(0)
    expect(onSubmit).toHaveBeenCalledTimes(2)
    expect(onSubmit).toHaveBeenLastCalledWith(
      expect.objectContaining({ approved: false, comment: 'Wrong total.' }),
    )
  })

  it('shows which value changed, with all three values', async () => {
    const refusal = { pointer: '/total', was: 289, theirs: 190, mine: 189 }
    const onSubmit = vi.fn<Submit>().mockRejectedValue(Object.assign(new Error('refused'), { refusal }))
    const { user, dock } = renderDock({ onSubmit })
    await user.keyboard('a')
    await pass(10_000)
    for (const word of ['total', '289', '190', '189']) expect(dock().textContent).toContain(word)
  })
})

describe('a decision that there is', () => {
  const review = { approved: true, reviewed_by: 'Robin Vos', review_date: '2026-11-12T09:40:00Z' }

  it('can be changed', async () => {
    const onSubmit = submitted()
    const { user, button } = renderDock({ onSubmit, review })
    await user.keyboard('x')
    expect(screen.queryByText('Why is it rejected?')).toBeNull()
    await user.click(button('Change the decision'))
    await user.keyboard('x4')
    await pass(10_000)
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ approved: false }))
  })

  it('that came while something was written stands beside it, and is taken or overruled', async () => {
    const draft = { decision: 'reject' as const, comment: 'Wrong total.', seenReviewDate: '' }
    const { user, button, drafts, dock } = renderDock({ review, draft })
    expect(dock().textContent).toContain('Robin Vos approved this')
    expect(dock().textContent).toContain('Wrong total.')
    await user.click(button('Take theirs'))
    expect(drafts.get('run-1')).toEqual({ comment: '' })
  })
})

describe('skipping', () => {
  it('puts the run at the end, with a note', async () => {
    const onSkip = vi.fn()
    const { user, drafts } = renderDock({ onSkip })
    await user.keyboard('s')
    await user.keyboard('Ask the supplier{Enter}')
    expect(onSkip).toHaveBeenCalledOnce()
    expect(drafts.get('run-1')).toMatchObject({
      skippedAtMs: expect.any(Number),
      skipNote: 'Ask the supplier',
    })
  })
})

describe('drafts of another tab', () => {
  it('are shown beside the own one, and one is chosen', async () => {
    const onChooseDraft = vi.fn()
    const { user, button, dock } = renderDock({
      draft: { comment: 'from this tab' },
      otherDrafts: [{ comment: 'from that tab' }],
      onChooseDraft,
    })
    expect(dock().textContent).toContain('from this tab')
    expect(dock().textContent).toContain('from that tab')
    await user.click(button('Take the other'))
    expect(onChooseDraft).toHaveBeenCalledExactlyOnceWith(0)
  })

  it('say that they are in this page only while storage is full', () => {
    renderDock({ draft: { comment: 'x' }, isDraftUnsaved: true })
    expect(screen.getByRole('alert').textContent).toContain('full or blocked')
  })
})
