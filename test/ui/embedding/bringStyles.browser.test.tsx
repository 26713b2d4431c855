import { afterEach, expect, it } from 'vitest'
import { bringStyles } from '../../../packages/ui/src/theme/bringStyles.ts'

const page = document.createElement('style')
const part = document.createElement('p')
document.head.append(page)
document.body.append(part)
part.className = 'ru-Part-part'
afterEach(() => {
  document.adoptedStyleSheets = []
})

// In this order: once a part has brought its own, others ask no more.
it('leaves a page alone that has the sheet of all parts', () => {
  page.textContent = '@layer host, run-ui; @layer run-ui { :root { --ru-styles: all } }'
  bringStyles('@layer run-ui{.ru-Part-part{color:rgb(1,2,3)}}')
  expect(document.adoptedStyleSheets).toEqual([])
})

it('brings styles into the layer where the page has put the parts', () => {
  page.textContent = '@layer run-ui, host; @layer host { .ru-Part-part { top: 1px } }'
  bringStyles('@layer run-ui{.ru-Part-part{color:rgb(1,2,3);top:2px}}')
  const { color, top } = getComputedStyle(part)
  expect({ color, top }).toEqual({ color: 'rgb(1, 2, 3)', top: '1px' })
})
