import { expect, it } from 'vitest'
import { describeRelease } from './describeRelease.ts'

const ready = (name: string, version = '1.2.3') => ({
  manifest: { name, version },
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
