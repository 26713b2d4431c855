import type { ServerResponse } from 'node:http'
import { expect, vi } from 'vitest'
import type { BadStory } from './BadInput.ts'
import { answerGood, followOverHttp } from './followOverHttp.tsx'

const redirect = (response: ServerResponse, location: string) => response.writeHead(302, { location }).end()

/** Redirects, which documented servers do not send. */
export const badRedirects: BadStory[] = [
  {
    arrives: 'a redirect, to a client without a key',
    gives: 'the run from where it points',
    async check() {
      const { server, result, refresh } = await followOverHttp((response, request, count) => {
        if (count === 2) redirect(response, '/moved')
        else answerGood(response, request)
      })
      await refresh()
      expect(result.current).toMatchObject({ phase: 'running', connection: 'live', error: null })
      expect(server.requests.at(-1)?.path).toBe('/moved')
    },
  },
  {
    arrives: 'a redirect, to a client with a key',
    gives: 'RUN-HTTP: watching ends, the last good run stays; the key goes nowhere else',
    async check() {
      // That a key is in a browser, which the client says once.
      vi.spyOn(console, 'warn').mockImplementationOnce(() => {})
      const { server, result, refresh } = await followOverHttp((response) => redirect(response, '/moved'), {
        apiKey: 'test-key',
      })
      await refresh()
      expect(result.current).toMatchObject({
        phase: 'running',
        connection: 'stopped',
        error: { code: 'RUN-HTTP' },
      })
      expect(server.requests.map(({ path }) => path)).not.toContain('/moved')
    },
  },
  {
    arrives: 'a redirect to a page for signing in',
    gives: 'RUN-CONTRACT: watching ends, the last good run stays',
    async check() {
      const { result, refresh } = await followOverHttp((response, { path }) => {
        if (path === '/sign-in') response.writeHead(200, { 'content-type': 'text/html' }).end('<title>')
        else redirect(response, '/sign-in')
      })
      await refresh()
      expect(result.current).toMatchObject({
        phase: 'running',
        connection: 'stopped',
        error: { code: 'RUN-CONTRACT' },
      })
    },
  },
  {
    arrives: 'redirects in a circle',
    gives: 'RUN-NETWORK: asked again after a while, the last good run stays',
    async check() {
      const { result, refresh } = await followOverHttp((response) => redirect(response, '/round'))
      await refresh()
      expect(result.current).toMatchObject({
        phase: 'running',
        connection: 'reconnecting',
        error: { code: 'RUN-NETWORK' },
      })
    },
  },
]
