import type ts from 'typescript'
import { expect, it } from 'vitest'
import { buildProgram, entryFile, exportsOf } from '../../support/sourceProgram.ts'
import { ways } from './nullRefs.tsx'

it('knows every name that takes a ref, by the compiler', () => {
  const names = ['index', 'client', 'devtools'] as const
  const program = buildProgram(names.map(entryFile))
  const checker = program.getTypeChecker()
  const takesRef = (type: ts.Type): boolean =>
    type.getCallSignatures().some(({ parameters }) =>
      parameters.some((parameter) => {
        const of = checker.getTypeOfSymbol(parameter)
        return [of, ...of.getProperties().map((one) => checker.getTypeOfSymbol(one))].some((one) =>
          /^(readonly )?\(?(Run|Row|Table)Ref\b/.test(checker.typeToString(one)),
        )
      }),
    )
  const taking = names.flatMap((entry) =>
    exportsOf(program, entry)
      .filter(({ isValue, type }) => isValue && takesRef(type))
      .map(({ name }) => name),
  )
  expect(taking.filter((name) => !(name in ways))).toEqual([])
  expect(new Set(taking).size).toBeGreaterThan(15)
}, 60_000)
