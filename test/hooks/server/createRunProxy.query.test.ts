import { createRunProxy } from 'cloudsquid-react/server'
import { describe, expect, it } from 'vitest'

function open() {
  const asked: string[] = []
  const proxy = createRunProxy({
    apiKey: 'key-of-the-test',
    baseUrl: 'http://upstream.test/api',
    fetch: (request) => {
      asked.push(request.url.replace('http://upstream.test/api', ''))
      return Response.json({})
    },
    extensions: [
      { name: 'list', method: 'GET', path: '/lists/:id', query: ['cursor', 'limit'] },
      { name: 'plain', method: 'GET', path: '/plain/:id' },
    ],
  })
  return { asked, get: (path: string) => proxy(new Request(`http://proxy.test/api${path}`)) }
}

describe('createRunProxy: the query', () => {
  it.each([
    ['/lists/a?limit=5&cursor=a%26b%3Dc%20d&key=x', '/lists/a?cursor=a%26b%3Dc+d&limit=5'],
    ['/lists/a?limit=5&limit=6', '/lists/a?limit=5'],
    ['/lists/a?limit=', '/lists/a?limit='],
    ['/lists/a', '/lists/a'],
    ['/plain/a?limit=5', '/plain/a'],
    ['/projects?limit=5', '/projects'],
  ])('of %s goes on as %s', async (sent, asked) => {
    const proxy = open()
    await proxy.get(sent)
    expect(proxy.asked).toEqual([asked])
  })
})
