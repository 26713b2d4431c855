import { describe, expect, it } from 'vitest'
import { type Intent, nextQuestion } from '../../../packages/ui/src/review/deciding/nextQuestion.ts'

const approve: Intent = { decision: 'approve', isNow: false }
const reject: Intent = { decision: 'reject', isNow: false }
const known = { draft: undefined, reviewer: 'Dana', counts: undefined, asksFirst: false }
const forRejection = { decision: 'reject' as const, comment: 'The total is wrong.' }

describe('what is asked before a decision', () => {
  it.each([
    ['nothing, for an approval by somebody known', approve, known, undefined],
    ['the name, once', approve, { ...known, reviewer: ' ' }, 'name'],
    ['the reason of a rejection', reject, known, 'reason'],
    ['nothing, where the reason is written', reject, { ...known, draft: forRejection }, undefined],
    [
      'nothing, where a comment is of no side',
      approve,
      { ...known, draft: { comment: 'Seen with Mo.' } },
      undefined,
    ],
    [
      'whether a rejection’s comment goes along with an approval',
      approve,
      { ...known, draft: forRejection },
      'side',
    ],
    [
      'whether an approval’s comment goes along with a rejection',
      reject,
      { ...known, draft: { decision: 'approve' as const, comment: 'Fine.' } },
      'side',
    ],
    [
      'another reason, where that comment is left out',
      { ...reject, withComment: false },
      { ...known, draft: { decision: 'approve' as const, comment: 'Fine.' } },
      'reason',
    ],
    [
      'nothing more, once it was said',
      { ...approve, withComment: false },
      { ...known, draft: forRejection },
      undefined,
    ],
  ])('is %s', (_what, intent, given, question) => {
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
