import { describeHost } from './support/describeHost.ts'
import { itReviewsADocument } from './support/itReviewsADocument.ts'

// The oldest TanStack Query that the packages ask for; the other examples have the newest.
const besides = { '@tanstack/react-query': '5.90.3' }

describeHost('workbench', { part: 'article', besides }, (host) => {
  itReviewsADocument(host, '/')
})
