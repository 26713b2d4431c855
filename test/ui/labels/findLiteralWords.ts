import ts from 'typescript'

/** Names of props and properties whose text a person reads or hears. */
const wordNames = new Set(
  'aria-label aria-description aria-placeholder aria-roledescription aria-valuetext alt aside body children description heading hint label message note placeholder summary text title word'.split(
    ' ',
  ),
)
const letters = /\p{L}/u
/** What takes a selector or a media query. */
const askedOfTheBrowser = /\b(?:closest|matches|matchMedia|querySelector(?:All)?)$/
/** Two words with a blank between them, one of more than a letter: nobody names a thing of a program like this. */
const sentence = /\p{L}{2,}[,.:;]? \p{L}+/u

/**
 * Finds words that are written into a source file: text between tags, text in props that carry words, what is
 * announced, and sentences wherever they stand. Errors that are thrown speak to developers and are left out.
 */
export function findLiteralWords(fileName: string, source: string): string[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true)
  const found = new Map<ts.Node, string>()
  const report = (node: ts.Node, text: string) => found.set(node, text.trim().replaceAll(/\s+/g, ' '))

  /** Reports the literals that an expression may come to, but not those it only compares or passes on. */
  function reportValues(node: ts.Node | undefined): void {
    if (node === undefined) return
    const text = literalText(node)
    if (text !== undefined) {
      if (letters.test(text)) report(node, text)
    } else if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node) || isCast(node)) {
      reportValues(node.expression)
    } else if (ts.isConditionalExpression(node)) {
      reportValues(node.whenTrue)
      reportValues(node.whenFalse)
    } else if (ts.isBinaryExpression(node) && !isComparison(node)) {
      if (node.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) reportValues(node.left)
      reportValues(node.right)
    } else if (ts.isArrayLiteralExpression(node)) {
      node.elements.forEach(reportValues)
    }
  }

  function visit(node: ts.Node): void {
    if (ts.isThrowStatement(node) || isErrorText(node)) return
    if (ts.isJsxText(node) && letters.test(node.text)) report(node, node.text)
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) reportValues(node)
    if (ts.isJsxAttribute(node) && wordNames.has(node.name.getText())) reportValues(node.initializer)
    if (ts.isPropertyAssignment(node) && wordNames.has(nameOf(node.name))) reportValues(node.initializer)
    if (ts.isCallExpression(node) && node.expression.getText() === 'announce')
      node.arguments.forEach(reportValues)
    if (ts.isBinaryExpression(node) && node.left.getText() === 'document.title') reportValues(node.right)
    const text = literalText(node)
    if (text !== undefined && sentence.test(text) && !isOfPrograms(node)) report(node, text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return [...found].map(([node, text]) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart())
    return `${fileName}:${line + 1} ${text}`
  })
}

/** The text of a literal; of a template its fixed parts, with a mark for what is put in. */
function literalText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}')
}

const isCast = (node: ts.Node): node is ts.AsExpression | ts.SatisfiesExpression =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node)

function isComparison({ operatorToken }: ts.BinaryExpression): boolean {
  return /^([=!]==?|[<>]=?|in|instanceof)$/.test(operatorToken.getText())
}

/** What an error says is for logs: screens choose words by its code. */
function isErrorText(node: ts.Node): boolean {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false
  return /Error$|^super$/.test(node.expression.getText())
}

const nameOf = (name: ts.PropertyName) => (ts.isStringLiteral(name) ? name.text : name.getText())

/** Literals with blanks that no person reads: class names, lists of names, pieces of styles and drawings. */
function isOfPrograms(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isImportDeclaration(parent) || ts.isPropertyAccessExpression(parent)) return true
  // A directive such as "use no memo".
  if (ts.isExpressionStatement(parent)) return true
  if (ts.isCallExpression(parent)) return askedOfTheBrowser.test(parent.expression.getText())
  return ts.isJsxAttribute(parent) && !wordNames.has(parent.name.getText())
}
