import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { screenSources } from '../support/screenSources.ts'
import { rootFolder } from '../support/sourceProgram.ts'

export interface ListedStory {
  /** Its file and its export. */
  name: string
  tags: string[]
  hasPlay: boolean
}

/** Reads every story of the dashboard from its source, without rendering it. */
export function listStories(): ListedStory[] {
  return screenSources(/\.stories\.tsx$/).flatMap((file) =>
    readStories(file, readFileSync(rootFolder + file, 'utf8')),
  )
}

function readStories(fileName: string, source: string): ListedStory[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true)
  const statements = file.statements.filter(ts.isVariableStatement)
  const declarations = statements.flatMap(({ declarationList }) => [...declarationList.declarations])
  const exported = new Set(
    statements.filter(isExported).flatMap((each) => [...each.declarationList.declarations]),
  )

  /** Where a story is written: itself, and the function of its file that makes it. */
  function partsOf({ initializer }: ts.VariableDeclaration): ts.PropertyAssignment[] {
    const called = initializer && ts.isCallExpression(initializer) ? initializer.expression.getText() : ''
    const maker = declarations.find(({ name }) => name.getText() === called)
    return [initializer, maker?.initializer].flatMap((node) => (node ? listProperties(node) : []))
  }

  return declarations
    .filter((declaration) => exported.has(declaration))
    .map((declaration) => {
      const parts = partsOf(declaration)
      return {
        name: `${fileName} ${declaration.name.getText()}`,
        tags: parts.filter(({ name }) => name.getText() === 'tags').flatMap(readTexts),
        hasPlay: parts.some(({ name }) => name.getText() === 'play'),
      }
    })
}

function isExported({ modifiers }: ts.VariableStatement): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

function listProperties(node: ts.Node): ts.PropertyAssignment[] {
  const own = ts.isPropertyAssignment(node) ? [node] : []
  const inside: ts.PropertyAssignment[] = []
  ts.forEachChild(node, (child) => {
    inside.push(...listProperties(child))
  })
  return [...own, ...inside]
}

function readTexts({ initializer }: ts.PropertyAssignment): string[] {
  if (!ts.isArrayLiteralExpression(initializer)) return []
  return initializer.elements.filter(ts.isStringLiteral).map(({ text }) => text)
}
