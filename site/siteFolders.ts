import { fileURLToPath } from 'node:url'

export const rootFolder = fileURLToPath(new URL('..', import.meta.url))
export const siteFolder = fileURLToPath(new URL('.', import.meta.url))
/** What VitePress reads: copies of the repository's pages with links of the site, and the reference. Made anew each time. */
export const pagesFolder = fileURLToPath(new URL('.pages', import.meta.url))
/** The whole site: pages, Storybook, the static demo. Any server of files can serve it. */
export const outputFolder = fileURLToPath(new URL('dist', import.meta.url))
