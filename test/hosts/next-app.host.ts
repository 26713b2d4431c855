import { describeHost } from './support/describeHost.ts'
import { itReviewsADocument } from './support/itReviewsADocument.ts'
import { itShowsWhatTheServerRead } from './support/itShowsWhatTheServerRead.ts'

describeHost('next-app', {}, (host) => {
  itShowsWhatTheServerRead(host, ['runs', 'suspense'])
  itReviewsADocument(host, '/review')
})
