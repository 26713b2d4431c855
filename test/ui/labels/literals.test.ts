import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { screenSources } from '../../support/screenSources.ts'
import { rootFolder } from '../../support/sourceProgram.ts'
import { findLiteralWords } from './findLiteralWords.ts'

// What the demo without a server replays is data, and what a server says.
const files = screenSources(/\.tsx?$/).filter(
  (file) =>
    !/\/labels\/|\/fixtures\/|\.stories\.tsx$|\/roles\/(aliases|periodKeys)\.ts$|\/static\/(recordings|replay)\//.test(
      file,
    ),
)

const found = (source: string) =>
  findLiteralWords('Some.tsx', source).map((line) => line.replace(/^.*? /, ''))

/** Spelt the same in every language: the beginning of an address, and null as JSON has it. */
const sameEverywhere = /\/(AddressForm\.tsx:\d+ https:\/\/|JsonLeaf\.tsx:\d+ null)$/

describe('words on the screen', () => {
  it('are all in the labels', () => {
    expect(files.length).toBeGreaterThan(100)
    const literals = files.flatMap((file) => findLiteralWords(file, readFileSync(rootFolder + file, 'utf8')))
    expect(literals.filter((literal) => !sameEverywhere.test(literal))).toEqual([])
  })
})

describe('findLiteralWords', () => {
  it.each([
    ['text between tags', '<p>New run</p>', 'New run'],
    ['one word between tags', '<p>Runs</p>', 'Runs'],
    ['an expression between tags', '<p>{isOpen ? "Hide" : words.show}</p>', 'Hide'],
    ['a prop', '<button aria-label="Close" />', 'Close'],
    ['a prop that is chosen', '<Notice title={problem ?? "Failed"} />', 'Failed'],
    ['a template', '<a title={`Open ${name}`} />', 'Open {}'],
    ['a property of an object', 'const column = { label: "Vendor" }', 'Vendor'],
    ['what is announced', 'announce("Saved")', 'Saved'],
    ['the title of the tab', 'document.title = "Runs"', 'Runs'],
    ['a sentence anywhere', 'const reasons = ["Too large.", "It is empty."]', 'It is empty.'],
  ])('finds %s', (_what, source, words) => {
    expect(found(source)).toContain(words)
  })

  it.each([
    ['signs', '<p>· {"\\u00a0"} ›</p>'],
    ['words of the labels', '<Notice title={words.failed} body={`${words.one} ${words.two}`} />'],
    ['what is compared', '<p title={kind === "pdf" ? words.pdf : words.other} />'],
    ['props that carry no words', '<Icon name="clock" tone="error" className={styles.a} />'],
    ['what an error tells developers', 'throw new Error("No provider stands above this component.")'],
    ['directives', '"use no memo"'],
    ['selectors', 'element.closest("button, a, summary")'],
    ['names', 'const phases = ["pending", "running"]'],
  ])('leaves %s alone', (_what, source) => {
    expect(found(source)).toEqual([])
  })
})
