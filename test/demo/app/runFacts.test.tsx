import { screen } from '@testing-library/react'
import { createScriptedApi, done } from 'cloudsquid-react/testing'
import { describe, expect, it } from 'vitest'
import { pass, renderApp } from './renderApp.tsx'
import { runPath } from './runPath.ts'
import { stubBrowser } from './stubBrowser.ts'

stubBrowser()

const certainty = { fields: { '/total': { certainty: 'uncertain', doubts: ['blurred'], value: 12 } } }

/** The page of a run whose values the server tells to be uncertain after it has answered so a few times. */
async function openRun(before: () => Response | Promise<Response>, count: number) {
  const api = createScriptedApi()
  let asked = 0
  await renderApp({
    api,
    path: runPath(api.addRun([done({ total: 12 })])),
    answer: (request) => {
      if (!request.url.endsWith('/certainty')) return undefined
      asked += 1
      return asked > count ? Response.json(certainty) : before()
    },
  })
  await pass(1_000)
  return { asked: () => asked }
}

const doubts = () => screen.queryAllByText(/^Uncertain: /)

describe('how sure a server is of the values of a run', () => {
  it.each<[string, () => Response | Promise<Response>]>([
    ['fails', () => new Response('', { status: 503 })],
    ['has too much to do', () => new Response('', { status: 429 })],
    ['is out of reach', () => Promise.reject(new TypeError('fetch failed'))],
  ])('is shown as soon as it can be had, where the server %s at first', async (_, before) => {
    await openRun(before, 2)
    expect(doubts()).toEqual([])
    await pass(10_000)
    expect(doubts().length).toBeGreaterThan(0)
  })

  it('is not asked for again where the server knows nothing of it', async () => {
    const { asked } = await openRun(() => new Response('', { status: 404 }), 9)
    await pass(60_000)
    expect(asked()).toBe(1)
  })
})
