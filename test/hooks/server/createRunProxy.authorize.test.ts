import { describe, expect, it } from 'vitest'
import { buildProxy, filesPath, gate, runPath, sentence } from './buildProxy.ts'

const as = (user: string) => ({ headers: { 'x-user': user } })
const isAda = (request: Request) => request.headers.get('x-user') === 'ada'

describe('createRunProxy: authorize', () => {
  it('is asked with the request and the decoded call', async () => {
    const calls: unknown[] = []
    const { get, post } = buildProxy({
      authorize: (request, call) => {
        calls.push([request.method, call])
        return true
      },
    })
    await get(runPath.replace('demo', 'a%20b'))
    await post(filesPath, {})
    await get('/api/projects')
    expect(calls).toEqual([
      ['GET', { endpoint: 'getRun', params: { projectName: 'a b', tableId: 't1', runId: 'r1' } }],
      ['POST', { endpoint: 'uploadFile', params: { projectName: 'demo', tableId: 't1' } }],
      ['GET', { endpoint: 'listProjects', params: {} }],
    ])
  })

  it('is not asked for what is refused anyway', async () => {
    let asked = 0
    const { get } = buildProxy({ allow: { projects: [] }, authorize: () => (asked += 1) > 0 })
    expect((await get(runPath)).status).toBe(403)
    expect((await get('/api/nothing')).status).toBe(404)
    expect(asked).toBe(0)
  })

  it('keeps the upstream from being asked', async () => {
    const { get, post, upstreamed } = buildProxy({ authorize: () => false })
    const response = await get(runPath)
    expect(response.status).toBe(403)
    expect(await sentence(response)).toMatch(/Sign in/)
    expect((await post(filesPath, {})).status).toBe(403)
    expect(upstreamed).toEqual([])
  })

  it('is asked for every caller that would share a request in flight', async () => {
    const held = gate<Response>()
    const { get, upstreamed } = buildProxy({ authorize: isAda }, () => held.passed)
    const ada = get(runPath, as('ada'))
    const eve = get(runPath, as('eve'))
    expect((await eve).status).toBe(403)
    held.open(Response.json({ status: 'done', data: { secret: 1 } }))
    expect((await ada).status).toBe(200)
    expect(upstreamed).toHaveLength(1)
  })

  it('is asked for every caller that would get an answer again', async () => {
    const { get } = buildProxy({ authorize: isAda, now: () => 0 })
    expect((await get(runPath, as('ada'))).status).toBe(200)
    expect((await get(runPath, as('eve'))).status).toBe(403)
  })

  it('may answer itself', async () => {
    const { get, upstreamed } = buildProxy({
      authorize: async () =>
        new Response('Sign in', { status: 401, headers: { 'www-authenticate': 'Basic' } }),
    })
    const response = await get(runPath)
    expect(response.status).toBe(401)
    expect(await response.text()).toBe('Sign in')
    expect(response.headers.get('www-authenticate')).toBe('Basic')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(upstreamed).toEqual([])
  })

  it('may set several cookies with its answer', async () => {
    const headers = new Headers({ 'cache-control': 'public' })
    for (const cookie of ['a=1', 'b=2']) headers.append('set-cookie', cookie)
    const { get } = buildProxy({ authorize: () => new Response(null, { status: 401, headers }) })
    const response = await get(runPath)
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('may redirect to a sign-in page', async () => {
    const { get } = buildProxy({ authorize: () => Response.redirect('https://app.test/sign-in') })
    const response = await get(runPath)
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('https://app.test/sign-in')
  })

  it.each([undefined, null, 1, 'yes', {}, []])('refuses when it says %j', async (verdict) => {
    const { get, upstreamed } = buildProxy({ authorize: () => verdict as boolean })
    expect((await get(runPath)).status).toBe(403)
    expect(upstreamed).toEqual([])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('db password is hunter2')
      },
    ],
    ['rejects', () => Promise.reject(new Error('db password is hunter2'))],
  ])('is answered with 500 and no details when it %s', async (_, authorize) => {
    const errors: unknown[] = []
    const { get, upstreamed } = buildProxy({ authorize, onError: (error) => errors.push(error) })
    const response = await get(runPath)
    expect(response.status).toBe(500)
    expect(await response.text()).not.toMatch(/hunter2|at /)
    expect(errors).toMatchObject([{ message: 'db password is hunter2' }])
    expect(upstreamed).toEqual([])
  })

  it('says what is wrong when it has used up the body', async () => {
    const errors: unknown[] = []
    const { post, upstreamed } = buildProxy({
      authorize: async (request) => Boolean(await request.json()),
      onError: (error) => errors.push(error),
    })
    expect((await post(filesPath, { a: 1 })).status).toBe(500)
    expect(String(errors[0])).toContain('request.clone()')
    expect(upstreamed).toEqual([])
  })

  it('may read a copy of the body', async () => {
    const { post, upstreamed } = buildProxy({
      authorize: async (request) => Boolean(await request.clone().json()),
    })
    expect((await post(filesPath, { a: 1 })).status).toBe(200)
    expect(upstreamed[0]?.body).toBe('{"a":1}')
  })
})
