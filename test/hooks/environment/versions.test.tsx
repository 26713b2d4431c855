import { version as queryVersion } from '@tanstack/react-query/package.json'
import { peerDependencies } from 'cloudsquid-react/package.json'
import { version } from 'react'
import { version as rendererVersion } from 'react-dom'
import { expect, it } from 'vitest'
import { devDependencies as oldest } from '../../react18/package.json'

// A project says in its configuration which versions it is for. That the libraries have the same React, every other test
// shows: hooks of one React do not run in the renderer of another.
it('runs on the React and the TanStack Query that its project is for', () => {
  const isReact = expect.stringMatching(`^${process.env['REACT_VERSION']}\\.`)
  const isQuery = expect.stringMatching(`^${process.env['QUERY_VERSION']}\\.`)
  expect({ version, rendererVersion, queryVersion }).toEqual({
    version: isReact,
    rendererVersion: isReact,
    queryVersion: isQuery,
  })
})

it('the oldest that are tried are the oldest that the package promises', () => {
  const [react] = oldest.react.split(/\.\d+$/)
  expect(peerDependencies).toEqual({
    '@tanstack/react-query': `^${oldest['@tanstack/react-query']}`,
    react: `^${react}.0 || ^19.0.0`,
  })
})
