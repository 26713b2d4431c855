import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { collectPages } from './collectPages.ts'
import { placeLlmsTexts } from './placeLlmsTexts.ts'
import { outputFolder, rootFolder, siteFolder } from './siteFolders.ts'
import { writePartsPage } from './writePartsPage.ts'

/*
 * Builds the whole site into `site/dist`: pages, reference, Storybook and the static demo. What it needs besides is installed in
 * `site/`, apart from everything else. `--base /somewhere/` (or `SITE_BASE`) says in which folder of a server it will stand.
 */

const { base = process.env['SITE_BASE'] ?? '/' } = parseArgs({ options: { base: { type: 'string' } } }).values
if (!/^\/(.*\/)?$/.test(base))
  throw new Error(`The site cannot stand at "${base}". A base begins and ends with a slash: /somewhere/.`)

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, {
    cwd: rootFolder,
    stdio: 'inherit',
    env: { ...process.env, SITE_BASE: base },
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`)
}

const tool = (name: string) => join(siteFolder, 'node_modules/.bin', name)
const storybook = join(outputFolder, 'storybook')

if (!existsSync(tool('vitepress'))) run('npm', 'ci', '--prefix', siteFolder, '--no-audit', '--no-fund')
rmSync(outputFolder, { recursive: true, force: true })
run('npx', 'storybook', 'build', '--quiet', '--output-dir', join(siteFolder, '.storybook-built'))
collectPages()
writePartsPage(join(siteFolder, '.storybook-built/index.json'))
run(tool('typedoc'), '--options', join(siteFolder, 'typedoc.json'))
run(tool('vitepress'), 'build', siteFolder)
placeLlmsTexts(outputFolder, base)
cpSync(join(siteFolder, '.storybook-built'), storybook, { recursive: true })
run('npm', 'run', 'build:static')
cpSync(join(rootFolder, 'apps/demo/dist/static'), join(outputFolder, 'demo'), { recursive: true })
