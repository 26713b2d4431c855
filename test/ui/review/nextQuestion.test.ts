import { describe, expect, it } from 'vitest'
import { type Intent, nextQuestion } from '../../../packages/ui/src/review/deciding/nextQuestion.ts'

const approve: Intent = { decision: 'approve', isNow: false }
const reject: Intent = { decision: 'reject', isNow: false }
const known = { draft: undefined, reviewer: 'Dana', counts: undefined, asksFirst: false }
const forRejection = { decision: 'reject' as const, comment: 'The total is wrong.' }
const forApproval = { decision: 'approve' as const, comment: 'Fine.' }

describe('what is asked before a decision', () => {
  it.each([
    {
      what: 'nothing, for an approval by somebody known',
      intent: approve,
      given: known,
      question: undefined,
    },
    { what: 'the name, once', intent: approve, given: { ...known, reviewer: ' ' }, question: 'name' },
    { what: 'the reason of a rejection', intent: reject, given: known, question: 'reason' },
    {
      what: 'nothing, where the reason is written',
      intent: reject,
      given: { ...known, draft: forRejection },
      question: undefined,
    },
    {
      what: 'nothing, where a comment is of no side',
      intent: approve,
      given: { ...known, draft: { comment: 'Seen with Mo.' } },
      question: undefined,
    },
    {
      what: 'whether a rejection’s comment goes along with an approval',
      intent: approve,
      given: { ...known, draft: forRejection },
      question: 'side',
    },
    {
      what: 'whether an approval’s comment goes along with a rejection',
      intent: reject,
      given: { ...known, draft: forApproval },
      question: 'side',
    },
    {
      what: 'another reason, where that comment is left out',
      intent: { ...reject, withComment: false },
      given: { ...known, draft: forApproval },
      question: 'reason',
    },
    {
      what: 'nothing more, once it was said',
      intent: { ...approve, withComment: false },
      given: { ...known, draft: forRejection },
      question: undefined,
    },
  ])('is $what', ({ intent, given, question }) => {
    expect(nextQuestion(intent, given)).toBe(question)
  })

  it.each([
    ['values are not looked at', { values: 13, lookedAt: 7, corrected: 0, openChecks: 0 }, 'open'],
    ['a check is open', { values: 13, lookedAt: 13, corrected: 0, openChecks: 1 }, 'open'],
    ['all is looked at', { values: 13, lookedAt: 13, corrected: 2, openChecks: 0 }, undefined],
  ])('is whether to approve all the same while %s, if that is wished', (_what, counts, question) => {
    expect(nextQuestion(approve, { ...known, counts, asksFirst: true })).toBe(question)
    expect(nextQuestion(approve, { ...known, counts })).toBeUndefined()
    expect(
      nextQuestion({ ...approve, isOpenKnown: true }, { ...known, counts, asksFirst: true }),
    ).toBeUndefined()
    const draft = { comment: 'Wrong.' }
    expect(nextQuestion(reject, { ...known, draft, counts, asksFirst: true })).toBeUndefined()
  })
})
