import type { Review } from 'cloudsquid-react/contract'

/** Cloudsquid documents no way to write reviews, so an app keeps them: in your database, in place of this. */
const reviews = new Map<string, Review>()

export async function PUT(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const review = { ...((await request.json()) as Review), review_date: new Date().toISOString() }
  reviews.set((await params).runId, review)
  return Response.json(review)
}
