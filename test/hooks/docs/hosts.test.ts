import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rootFolder } from '../../support/sourceProgram.ts'

const folder = join(rootFolder, 'docs/guides/hosts')
const pages = readdirSync(folder)
const examples = readdirSync(join(rootFolder, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

interface Block {
  page: string
  /** The file of an example, as the fence names it: ```ts examples/express/server.js */
  file: string
  code: string
}

const blocks = pages.flatMap((page): Block[] => {
  const text = readFileSync(join(folder, page), 'utf8')
  return [...text.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, file = '', code = '']) => ({
    page,
    file,
    code,
  }))
})

describe('the guides for hosts', () => {
  it.each(blocks)('$page shows $file as it is', ({ file, code }) => {
    expect(code).toBe(readFileSync(join(rootFolder, file), 'utf8'))
  })

  it('show the proxy of every example that has one', () => {
    const shown = new Set(blocks.map(({ file }) => file))
    // The guide of the parts is that of `workbench`, whose server is a longer one of `vite-hono`.
    const hosts = examples.filter((name) => name !== 'workbench')
    const withProxy = hosts
      .flatMap((name) => filesOf(`examples/${name}`))
      .filter((file) => readFileSync(join(rootFolder, file), 'utf8').includes('createRunProxy('))
    expect(withProxy.length).toBeGreaterThan(7)
    expect(withProxy.filter((file) => !shown.has(file))).toEqual([])
  })

  it.each(examples)('lead to the example %s, which says how it is started and has a test', (name) => {
    const lists = [join(folder, 'README.md'), join(rootFolder, 'examples/README.md')]
    for (const list of lists)
      expect(readFileSync(list, 'utf8')).toMatch(new RegExp(`\\[${name}\\]\\(\\S*${name}\\)`))
    expect(readFileSync(join(rootFolder, `examples/${name}/README.md`), 'utf8')).toMatch(
      /npm (start|test|run build)/,
    )
    expect(existsSync(join(rootFolder, `test/hosts/${name}.host.ts`))).toBe(true)
  })
})

/** The sources of a folder, by their paths from the root; what was installed or built there is left out. */
function filesOf(from: string): string[] {
  return readdirSync(join(rootFolder, from), { withFileTypes: true }).flatMap((entry) => {
    const path = `${from}/${entry.name}`
    if (entry.isDirectory())
      return ['node_modules', 'dist', 'build', '.next'].includes(entry.name) ? [] : filesOf(path)
    return /\.[jt]sx?$/.test(entry.name) ? [path] : []
  })
}
