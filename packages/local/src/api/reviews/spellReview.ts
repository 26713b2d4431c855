import type { Review, ReviewLists } from '../../store/records.ts'

/** Spells a review as JSON; its lists are put in as the text that they are kept as. */
export function spellReview({
  correctionsText,
  acceptedFindingsText,
  ...review
}: Review & ReviewLists): string {
  const lists = [
    correctionsText === undefined ? '' : `,"corrections":${correctionsText}`,
    acceptedFindingsText === undefined ? '' : `,"accepted_findings":${acceptedFindingsText}`,
  ]
  return `${JSON.stringify(review).slice(0, -1)}${lists.join('')}}`
}
