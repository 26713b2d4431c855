import { expect, it } from 'vitest'
import { describeHost } from './support/describeHost.ts'
import { itReviewsADocument } from './support/itReviewsADocument.ts'

// The oldest TanStack Query that the packages ask for; the other examples have the newest.
const besides = { '@tanstack/react-query': '5.90.3' }

describeHost('workbench', { part: 'article', besides }, (host) => {
  itReviewsADocument(host, '/')

  it('has styles for the first look, and what came later has brought its own', async () => {
    const { page } = host().browser
    await page.locator('[class^=ru-ReviewDock-]').first().waitFor()
    const found = await page.evaluate(() => {
      const textOf = (sheets: Iterable<CSSStyleSheet>) =>
        [...sheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n')
      return { linked: textOf(document.styleSheets), brought: textOf(document.adoptedStyleSheets) }
    })
    const parts = ['RunHeader', 'FieldList', 'ReviewDock', 'PdfPage']
    const partsOf = (css: string) => parts.filter((part) => css.includes(`.ru-${part}-`))
    expect(partsOf(found.linked)).toEqual(['RunHeader', 'FieldList'])
    expect(partsOf(found.brought)).toEqual(['ReviewDock', 'PdfPage'])
  })
})
