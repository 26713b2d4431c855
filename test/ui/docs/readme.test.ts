import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { buildProgram, rootFolder } from '../../support/sourceProgram.ts'

const readme = readFileSync(`${rootFolder}packages/ui/README.md`, 'utf8')
const folder = `${rootFolder}test/ui/docs/`

/** What the examples leave out, as their readers have it from elsewhere. */
const around = {
  'storeReview.ts': `
    import type { Review, RunRef } from 'cloudsquid-react'
    export async function storeReview(review: Review, ref: RunRef): Promise<void> {}
  `,
  'ambient.ts': `
    import type { RunWorkbenchProps } from 'cloudsquid-react-ui'
    declare global {
      const props: RunWorkbenchProps
    }
  `,
}

const examples = [...readme.matchAll(/^```tsx\n([^]*?)^```$/gm)].map(([, code = '']) => code)

/** An example as a module: an element alone is made a value, and the workbench that the first one imports is there. */
function toModule(code: string): string {
  const [imports = ''] = /^(?:import .*\n)*/.exec(code) ?? []
  const rest = code.slice(imports.length).trim()
  const isGiven = /\bRunWorkbench\b/.test(imports) || !/<RunWorkbench/.test(rest)
  const added = isGiven ? '' : "import { RunWorkbench } from 'cloudsquid-react-ui'\n"
  return `${added}${imports}${rest.startsWith('<') ? 'export const example = ' : ''}${rest}\n`
}

describe('the examples in the README of the parts', () => {
  it('are there', () => {
    expect(examples).toHaveLength(4)
    expect(examples[0]?.trim().split('\n').length).toBeLessThanOrEqual(10)
  })

  it('compile', () => {
    const texts = new Map([
      ...examples.map((code, index) => [`${folder}example${index}.tsx`, toModule(code)] as const),
      ...Object.entries(around).map(([name, code]) => [`${folder}${name}`, code] as const),
    ])
    const program = buildProgram([`${rootFolder}node_modules/vite/client.d.ts`], texts)
    const faults = [...texts.keys()].flatMap((name) => {
      const file = program.getSourceFile(name)
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
        ({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      )
    })
    expect(faults).toEqual([])
  })
})
