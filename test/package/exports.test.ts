import { expect, it } from 'vitest'
import { buildProgram, entries, entryFile, exportsOf } from '../support/sourceProgram.ts'

// A name more or less is a change for users: it belongs into the changelog, and a name less into a major version.
it('exports these names', () => {
  const program = buildProgram(entries.map(entryFile))
  const named = entries.map((entry) => {
    const names = exportsOf(program, entry).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    return [entry, names.map(({ name, isValue }) => (isValue ? name : `type ${name}`))]
  })
  expect(Object.fromEntries(named)).toMatchSnapshot()
}, 60_000)
