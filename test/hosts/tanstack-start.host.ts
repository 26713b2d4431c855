import { describeHost } from './support/describeHost.ts'
import { itShowsWhatTheServerRead } from './support/itShowsWhatTheServerRead.ts'

describeHost('tanstack-start', {}, (host) => {
  itShowsWhatTheServerRead(host, ['runs', 'suspense'])
})
