// What is loaded once there is data to correct.
export { rebaseCorrections } from '../../corrections/rebaseCorrections.ts'
export { workOnDraft } from './workOnDraft.ts'
