import { version } from 'react'
import { version as rendererVersion } from 'react-dom'
import { expect, it } from 'vitest'

// A project says in its configuration which React it is for. That the libraries have the same one, every other test
// shows: hooks of one React do not run in the renderer of another.
it('runs on the React that its project is for', () => {
  const isWanted = expect.stringMatching(`^${process.env['REACT_VERSION']}\\.`)
  expect({ version, rendererVersion }).toEqual({ version: isWanted, rendererVersion: isWanted })
})
