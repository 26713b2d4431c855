import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildProxy, origin, sentence } from './buildProxy.ts'

const run = (project: string, table = 't1') => `/api/projects/${project}/tables/${table}/run/r1`

describe('createRunProxy: addresses', () => {
  it.each([
    ['a%20b', 'a%20b'],
    ['M%C3%BCller%20%26%20S%C3%B6hne', 'M%C3%BCller%20%26%20S%C3%B6hne'],
    ['100%25', '100%25'],
    ['a+b', 'a%2Bb'],
    ['a;b=c', 'a%3Bb%3Dc'],
    ['...', '...'],
    ['a%3Fx%23y', 'a%3Fx%23y'],
  ])('decodes %s once and encodes it anew', async (sent, asked) => {
    const { get, upstreamed } = buildProxy()
    expect((await get(run(sent))).status).toBe(200)
    expect(upstreamed[0]?.url).toBe(`https://upstream.test/v9/projects/${asked}/tables/t1/run/r1`)
  })

  it.each([
    ['an empty part', ''],
    ['an encoded slash', 'a%2Fb'],
    ['a way up behind an encoded slash', 'x%2F..%2F..%2Fadmin'],
    ['an encoded backslash', 'a%5Cb'],
    ['dots encoded twice', '%252e%252e'],
    ['a slash encoded twice', 'a%252Fb'],
    ['a null', 'a%00b'],
    ['a line break', 'a%0D%0AX-API-Key:%20z'],
    ['a delete', 'a%7F'],
    ['half an escape', 'a%2'],
    ['no UTF-8', '%FF'],
  ])('refuses %s', async (_, part) => {
    const { get, upstreamed } = buildProxy()
    const response = await get(run(part))
    expect(response.status).toBe(400)
    expect(await sentence(response)).toContain('projectName')
    expect(upstreamed).toEqual([])
  })

  it.each(['..', '.', '%2e%2e', '%2E.', '.%2e/.%2e'])('reaches nothing by %s', async (part) => {
    const { get, upstreamed } = buildProxy()
    expect((await get(run(part))).status).toBe(404)
    expect((await get(run('demo', part))).status).toBe(404)
    expect(upstreamed).toEqual([])
  })

  it('refuses dots that a server has left in the path', async () => {
    const { proxy, upstreamed } = buildProxy()
    // A request of an adapter whose address was not normalised on the way.
    const request = new Request(origin)
    const raw = {
      method: 'GET',
      headers: request.headers,
      signal: request.signal,
      url: `${origin}${run('%2e%2e')}`,
    }
    expect((await proxy(raw as Request)).status).toBe(404)
    expect(upstreamed).toEqual([])
  })

  it('serves a project whose name holds a slash once it is named', async () => {
    const { get, upstreamed } = buildProxy({ allow: { projects: ['a/b', 'demo'] } })
    expect((await get(run('a%2Fb'))).status).toBe(200)
    expect((await get(run('a%2Fc'))).status).toBe(400)
    expect(upstreamed.map((one) => one.url)).toEqual([
      'https://upstream.test/v9/projects/a%2Fb/tables/t1/run/r1',
    ])
  })

  it('serves only the projects and tables that are allowed', async () => {
    const { get, upstreamed } = buildProxy({ allow: { projects: ['demo'], tables: ['t1'] } })
    expect((await get(run('demo'))).status).toBe(200)
    const foreign = await get(run('other'))
    expect(foreign.status).toBe(403)
    expect(await sentence(foreign)).toContain('allow.projects')
    expect((await get(run('Demo'))).status).toBe(403)
    expect((await get(run('demo', 't2'))).status).toBe(403)
    expect(upstreamed).toHaveLength(1)
  })

  it('lists only the projects that are allowed', async () => {
    const projects = [{ id: '1', name: 'demo' }, { id: '2', name: 'secret' }, 7]
    const { get } = buildProxy({ allow: { projects: ['demo'] } }, () => Response.json(projects))
    expect(await (await get('/api/projects')).json()).toEqual([{ id: '1', name: 'demo' }])
    const open = buildProxy({}, () => Response.json(projects))
    expect(await (await open.get('/api/projects')).json()).toEqual(projects)
  })

  it('passes no list on that it cannot narrow', async () => {
    const { get } = buildProxy({ allow: { projects: ['demo'] } }, () => Response.json({ secret: 1 }))
    const response = await get('/api/projects')
    expect(response.status).toBe(502)
    expect(await sentence(response)).not.toContain('secret')
  })

  it('asks for nothing but its routes, whatever the address', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        'projects',
        'demo',
        'tables',
        't1',
        'run',
        'r1',
        '..',
        '%2e%2e',
        '%2f',
        '%252e',
        '',
        '\\',
        '@',
        ':80',
      ),
      fc.string({ maxLength: 8, unit: 'binary' }).map(encodeURIComponent),
    )
    const known = /^https:\/\/upstream\.test\/v9\/projects(\/[^/]+\/tables\/[^/]+\/run\/[^/]+)?$/
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        const { get, upstreamed } = buildProxy()
        const url = `/api/projects/${parts.join('/')}`
        if (!URL.canParse(origin + url)) return
        const response = await get(url)
        expect([200, 400, 404, 405]).toContain(response.status)
        expect(upstreamed).toHaveLength(response.status === 200 ? 1 : 0)
        for (const one of upstreamed) {
          expect(one.url).toMatch(known)
          expect(new URL(one.url).href).toBe(one.url)
          expect(one.url).not.toMatch(/%2f|%5c|%25[\da-f]{2}|%00/i)
        }
      }),
      { numRuns: 300 },
    )
  })
})
