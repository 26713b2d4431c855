import { expect, it } from 'vitest'
import { describeRelease } from './describeRelease.ts'
import { stepExample } from './stepExample.ts'

const ready = (name: string, version = '1.2.3') => ({
  manifest: { name, version, repository: { url: 'git+https://example.com/one.git' } },
  changelog: `# ${name}\n\n## ${version}\n\n### Minor Changes\n`,
})

it('lets packages out that are in step with the tag', () => {
  expect(describeRelease('v1.2.3', [ready('one'), ready('two')])).toEqual({
    lines: ['one 1.2.3', 'two 1.2.3'],
    problems: [],
  })
})

it.each([undefined, '', '1.2.3', 'v1.2', 'v1.2.3; rm'])('takes no %s for a tag', (tag) => {
  expect(describeRelease(tag, [ready('one')]).problems).toHaveLength(1)
})

it('keeps back a package of another version, and one whose changes nobody has written down', () => {
  const { problems } = describeRelease('v1.2.3', [
    ready('one', '1.2.2'),
    { ...ready('two'), changelog: '# two\n\n## 1.2.30\n' },
  ])
  expect(problems).toEqual([
    expect.stringContaining('one is 1.2.2'),
    expect.stringContaining('two has nothing about 1.2.3'),
  ])
})

it('keeps back a package that npm would refuse, as it says not where it comes from', () => {
  const { problems } = describeRelease('v1.2.3', [
    { ...ready('one'), manifest: { name: 'one', version: '1.2.3' } },
  ])
  expect(problems).toEqual([expect.stringContaining('one names no repository')])
})

it('sets our packages in an example to the version, and nothing else', () => {
  const example = {
    dependencies: { 'cloudsquid-react': '0.1.0', 'cloudsquid-react-router': '7.0.0', zod: '4.0.0' },
  }
  const text = `${JSON.stringify(example, undefined, 2)}\n`
  expect(stepExample(text, [{ name: 'cloudsquid-react', version: '0.2.0' }])).toBe(
    text.replace('"cloudsquid-react": "0.1.0"', '"cloudsquid-react": "0.2.0"'),
  )
})
