import { describe, expect, it } from 'vitest'
import {
  type ReviewFormValues,
  reviewFormSchema,
} from '../../../packages/ui/src/review/form/reviewFormSchema.ts'

const valid: ReviewFormValues = { decision: 'approve', comment: '', reviewer: 'Dana' }
const problems = (values: Partial<ReviewFormValues>) =>
  reviewFormSchema.safeParse({ ...valid, ...values }).error?.issues.map((issue) => issue.message) ?? []

describe('reviewFormSchema', () => {
  it('lets an approval go without a comment', () => {
    expect(problems({})).toEqual([])
  })

  it('asks for the reason of a rejection, and takes blanks for none', () => {
    expect(problems({ decision: 'reject', comment: ' \n' })).toEqual(['needComment'])
    expect(problems({ decision: 'reject', comment: 'Wrong.' })).toEqual([])
  })

  it('asks for a decision and for a name', () => {
    expect(problems({ decision: null, reviewer: ' ' })).toEqual(['needDecision', 'needReviewer'])
  })

  it('names everything that is missing at once', () => {
    expect(problems({ decision: 'reject', comment: '', reviewer: '' }).toSorted()).toEqual([
      'needComment',
      'needReviewer',
    ])
  })

  it('sends texts without the blanks around them', () => {
    expect(reviewFormSchema.parse({ ...valid, comment: ' a b ', reviewer: ' Dana ' })).toEqual({
      decision: 'approve',
      comment: 'a b',
      reviewer: 'Dana',
    })
  })
})
