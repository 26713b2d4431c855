import { describeHost } from './support/describeHost.ts'
import { itShowsWhatTheServerRead } from './support/itShowsWhatTheServerRead.ts'

describeHost('next-app', {}, (host) => {
  itShowsWhatTheServerRead(host, ['runs', 'suspense'])
})
