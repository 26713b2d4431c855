import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from '../support/sourceProgram.ts'
import { stepExample } from './stepExample.ts'

/*
 * Part of `npm run version:packages`: the examples, which are no workspaces, follow the packages to their new version.
 */

const read = (file: string) => readFileSync(join(rootFolder, file), 'utf8')
const packages = ['hooks', 'ui', 'local'].map(
  (name) => JSON.parse(read(`packages/${name}/package.json`)) as { name: string; version: string },
)
for (const name of readdirSync(join(rootFolder, 'examples'))) {
  const file = `examples/${name}/package.json`
  if (existsSync(join(rootFolder, file)))
    writeFileSync(join(rootFolder, file), stepExample(read(file), packages))
}
