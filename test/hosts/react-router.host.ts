import { describeHost } from './support/describeHost.ts'
import { itShowsWhatTheServerRead } from './support/itShowsWhatTheServerRead.ts'

describeHost('react-router', {}, (host) => {
  itShowsWhatTheServerRead(host, ['runs', 'suspense'])
})
