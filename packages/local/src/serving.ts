// What a server that stands in front of the local Cloudsquid needs of it.
export { answerFault } from './api/answerFault.ts'
export { bodyRoom, maxShownBytes, maxUploadBodyBytes } from './api/limits.ts'
export { logFault } from './api/log.ts'
export { readBody } from './api/readBody.ts'
export { listen } from './serving/listen.ts'
export { runServer } from './serving/runServer.ts'
export { createRoom } from './uploads/createRoom.ts'
