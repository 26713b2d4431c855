export { germanLabels } from './labels/de/germanLabels.ts'
