// A file of its own, so that what is loaded later is this alone.
export { shareTabs } from 'cloudsquid-react/client'
