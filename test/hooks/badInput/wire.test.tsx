import { cleanup } from '@testing-library/react'
import { type Run, reviewState } from 'cloudsquid-react'
import { afterEach, describe, expect, it } from 'vitest'
import { badBodies } from './badBodies.ts'
import { badRuns } from './badRuns.ts'
import { sendRawAnswer } from './BadInput.ts'
import { badRedirects } from './badRedirects.ts'
import { answerGood, followOverHttp } from './followOverHttp.tsx'

afterEach(() => cleanup())

const badAnswers = [...badBodies, ...badRuns]

/** Follows a run whose first answer is good and whose second is the named one; later ones are good again. */
function follow(name: string) {
  const bad = badAnswers.find(({ arrives }) => arrives === name)
  if (!bad) throw new Error(`There is no row "${name}".`)
  return followOverHttp((response, request, count) => {
    if (count === 2) sendRawAnswer(response, bad.answer)
    else answerGood(response, request)
  })
}

describe('bad answers over HTTP', () => {
  for (const { arrives, gives, shows } of badAnswers)
    it(`${arrives}: ${gives}`, async () => {
      const { server, result, refresh } = await follow(arrives)
      const before = result.current.run
      await refresh()
      expect(result.current).toMatchObject(shows)
      if (result.current.error) expect(result.current.run).toBe(before)
      await refresh()
      expect(result.current).toMatchObject({ phase: 'running', connection: 'live', error: null })
      expect(server.requests).toHaveLength(3)
    })

  it('reads a review of zero values as awaiting', async () => {
    const { result, refresh } = await follow('a review of zero values')
    await refresh()
    expect(reviewState(result.current.run as Run)).toBe('awaiting')
  })

  it('changes no other object by the key `__proto__`', async () => {
    const { result, refresh } = await follow('the key `__proto__`')
    await refresh()
    expect(Object.hasOwn(result.current.run?.raw ?? {}, '__proto__')).toBe(true)
    expect('isAdmin' in {} || 'isAdmin' in (result.current.run ?? {})).toBe(false)
  })
})

describe('redirects over HTTP', () => {
  for (const { arrives, gives, check } of badRedirects) it(`${arrives}: ${gives}`, check)
})
