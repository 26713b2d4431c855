import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { screenSources } from '../../support/screenSources.ts'
import { rootFolder } from '../../support/sourceProgram.ts'

const sheets = screenSources(/\.css$/)
/** Properties and values that name a side of the screen instead of the start or the end of a line. */
const sided =
  /^\s*((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)|left|right|border-(top|bottom)-(left|right)-radius)\s*:|(text-align|float|clear|justify-content)\s*:\s*(left|right)/

it('style sheets name the start and the end of a line, so that they fit both directions of writing', () => {
  expect(sheets.length).toBeGreaterThan(20)
  const found = sheets.flatMap((sheet) =>
    readFileSync(rootFolder + sheet, 'utf8')
      .split('\n')
      .filter((line) => sided.test(line))
      .map((line) => `${sheet}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
