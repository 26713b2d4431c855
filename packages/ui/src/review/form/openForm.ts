// One load for both: neither is of use without the other.
export { createReviewForm } from './createReviewForm.ts'
export { ReviewForm } from './ReviewForm.tsx'
