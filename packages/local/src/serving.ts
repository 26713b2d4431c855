/**
 * For a server that stands in front of the local Cloudsquid and has its own pages, such as the dashboard's: the same
 * bounds on bodies, the same words for faults, the same start and end. An app or a test needs none of it.
 */
export { answerFault } from './api/faults.ts'
export { createBodyReader, type WithBody } from './api/readBody.ts'
export { logFault } from './api/faults.ts'
export { maxShownBytes, maxUploadBodyBytes } from './contract/limits.ts'
export { listen, type Listener, type ListenOptions } from './serving/listen.ts'
export { paceForPeople } from './serving/serveLocalCloudsquid.ts'
export { type LocalEnv, optional, readLocalEnv, SettingsError } from './serving/readLocalEnv.ts'
export { type RunningServer, runServer } from './serving/runServer.ts'
