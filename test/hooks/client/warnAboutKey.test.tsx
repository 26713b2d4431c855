import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const warn = vi.spyOn(console, 'warn')

beforeEach(() => {
  vi.resetModules()
  warn.mockReset()
})
afterEach(() => void vi.unstubAllGlobals())

describe('a key in a browser', () => {
  it('warns once, in words, without the key', async () => {
    const { createRunClient } = await import('cloudsquid-react')
    createRunClient({ baseUrl: '/api', apiKey: 'key-of-gold' })
    createRunClient({ baseUrl: '/api', apiKey: 'key-of-silver' })
    expect(warn).toHaveBeenCalledTimes(1)
    const words = String(warn.mock.calls[0]?.[0])
    expect(words).toContain('createRunProxy')
    expect(words).not.toMatch(/gold|silver/)
  })

  it('does not warn without a key', async () => {
    const { createRunClient } = await import('cloudsquid-react')
    createRunClient({ baseUrl: '/api', headers: { authorization: 'x' } })
    expect(warn).not.toHaveBeenCalled()
  })

  it('does not warn on a server', async () => {
    vi.stubGlobal('document', undefined)
    const { createRunClient } = await import('cloudsquid-react')
    createRunClient({ baseUrl: '/api', apiKey: 'key-of-gold' })
    expect(warn).not.toHaveBeenCalled()
  })
})
