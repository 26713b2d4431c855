import { createScriptedApi } from 'cloudsquid-react/testing'
import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

// Jest: its jsdom takes both away, and each poll would fail by itself, in words about the program.
it.each(['Request', 'Response'])('says what to do where there is no %s', (name) => {
  vi.stubGlobal(name, undefined)
  expect(() => createScriptedApi()).toThrow(/jest-fixed-jsdom/)
})
