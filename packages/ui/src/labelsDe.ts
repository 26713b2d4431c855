export { german } from './labels/de/german.ts'
