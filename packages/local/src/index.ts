export {
  createLocalCloudsquid,
  type LocalCloudsquid,
  type LocalCloudsquidOptions,
} from './api/createLocalCloudsquid.ts'
export { documentsTableId, localProject, matchesTableId } from './api/tables.ts'
export {
  serveLocalCloudsquid,
  type ServedCloudsquid,
  type ServeOptions,
} from './serving/serveLocalCloudsquid.ts'
