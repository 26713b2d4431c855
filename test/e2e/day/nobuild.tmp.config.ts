import config from '../../../playwright.config.ts'
// oxlint-disable-next-line
export default { ...config, globalSetup: undefined, testDir: '.', workers: 1 }
