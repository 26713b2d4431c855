import {
  type DefaultOptions,
  MutationCache,
  MutationObserver,
  QueryClient,
  useIsMutating,
  useMutationState,
} from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { startRunMutationOptions, uploadFileMutationOptions, useExtraction } from 'cloudsquid-react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHarness } from '../../support/buildHarness.tsx'
import { countTimers } from '../../support/countTimers.ts'
import { passInAct, renderExtraction, testTable } from '../../support/renderExtraction.tsx'
import { drop, held, json, scriptFetch } from '../../support/scriptFetch.ts'
import { setOnline } from '../../support/setOnline.ts'

type MutationDefaults = NonNullable<DefaultOptions['mutations']>

const source = new File(['hello'], 'a.txt', { type: 'text/plain' })
const uploaded = json({ row_id: 'row-1' })
const started = json({ run_id: 'run-1' })
const done = json({ status: 'done', data: {} })
const ref = { ...testTable, runId: 'run-1' }
const whole = { files: [uploaded], run: [started], poll: [done] }
const throws = () => {
  throw new Error('the app broke')
}
const hang = () => new Promise<never>(() => {})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  setOnline(true)
  vi.useRealTimers()
})

describe('useExtraction: its mutations', () => {
  it('are seen by useIsMutating and useMutationState', async () => {
    const [files, run] = [held(uploaded), held(started)]
    const { fetch } = scriptFetch(({ url, method }) => {
      if (method === 'GET') return done
      return url.endsWith('/files') ? files.step : run.step
    })
    const { wrapper } = buildHarness({ fetch })
    const { result } = renderHook(
      () => {
        const names = useMutationState({
          filters: { status: 'pending' },
          select: ({ options }) => options.mutationKey?.at(-1),
        })
        const count = useIsMutating({ mutationKey: ['cloudsquid'] })
        return { extraction: useExtraction(testTable), seen: [count, ...names] }
      },
      { wrapper },
    )
    act(() => void result.current.extraction.extract(source))
    await passInAct(0)
    expect(result.current.seen).toEqual([1, 'upload'])
    files.release()
    await passInAct(0)
    expect(result.current.seen).toEqual([1, 'start'])
    run.release()
    await passInAct(0)
    expect(result.current.seen).toEqual([0])
  })

  it.each([
    ['an upload', { files: [drop] }, 'upload'],
    ['a start', { files: [uploaded], run: [drop] }, 'start'],
  ])('tell the MutationCache of the app of %s that failed, once', async (_, script, name) => {
    const onError = vi.fn()
    const queryClient = new QueryClient({ mutationCache: new MutationCache({ onError }) })
    const { now } = renderExtraction(script, {}, { queryClient })
    act(() => void now().extract(source))
    await passInAct(0)
    expect(
      onError.mock.calls.map(([error, , , mutation]) => [error, mutation.options.mutationKey.at(-1)]),
    ).toEqual([[now().error, name]])
    expect(now().error).toMatchObject({ code: 'RUN-NETWORK' })
  })

  it.each([
    ['throws', throws],
    ['never ends', hang],
  ])('lose no id to a callback of the MutationCache that %s', async (_, broken) => {
    const mutationCache = new MutationCache({ onSuccess: broken })
    const onStarted = vi.fn()
    const { now } = renderExtraction(
      whole,
      { onStarted },
      { queryClient: new QueryClient({ mutationCache }) },
    )
    act(() => void now().extract(source))
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', rowId: 'row-1', ref, error: null })
    expect(onStarted.mock.calls).toEqual([[ref]])
  })

  it('goes on where the cache is cleared meanwhile', async () => {
    const files = held(uploaded)
    const { now, queryClient } = renderExtraction({ ...whole, files: [files.step] })
    act(() => void now().extract(source))
    await passInAct(0)
    act(() => queryClient.clear())
    files.release()
    await passInAct(0)
    expect(now()).toMatchObject({ step: 'done', ref })
  })

  it('run no timer without a pause while they are under way, whatever gcTime the app has', async () => {
    const defaultOptions = { mutations: { gcTime: 0 } }
    const { now } = renderExtraction({ files: [held(uploaded).step] }, {}, { defaultOptions })
    act(() => void now().extract(source))
    await passInAct(0)
    expect(await act(() => countTimers(1_000))).toBeLessThan(5)
  })
})

/** Every option of a mutation of TanStack Query: what an app's default may be, and whose it is. */
const options = {
  mutationFn: { ours: hang },
  mutationKey: { ours: ['of the app'] },
  onMutate: { ours: throws },
  onSuccess: { ours: throws },
  onError: { ours: hang },
  onSettled: { ours: throws },
  retry: { ours: 3 },
  networkMode: { ours: 'online' },
  throwOnError: { ours: true },
  scope: { ours: { id: 'one after the other' } },
  // Nothing is sent again, so there is nothing to delay.
  retryDelay: { apps: 1 },
  gcTime: { apps: 1_000 },
  meta: { apps: { toast: true } },
  // Whether the defaults were applied; TanStack Query sets it.
  _defaulted: { apps: true },
} satisfies Record<keyof Required<MutationDefaults>, { ours?: unknown; apps?: unknown }>

const own = Object.entries(options).flatMap(([name, option]) =>
  'ours' in option ? [[name, option.ours]] : [],
)
const apps = Object.entries(options).flatMap(([name, option]) =>
  'apps' in option ? [[name, option.apps]] : [],
)

describe('the defaults of an app for mutations', () => {
  it.each(own as [string, unknown][])('%s changes nothing', async (name, value) => {
    if (name === 'networkMode') setOnline(false)
    const defaultOptions = { mutations: { [name]: value } }
    const script = { files: [drop, uploaded], run: [drop, started], poll: [done] }
    const { now, counts } = renderExtraction(script, {}, { defaultOptions })
    act(() => void now().extract(source))
    await passInAct(60_000)
    expect(now()).toMatchObject({ step: 'uploading', error: { code: 'RUN-NETWORK' } })
    act(() => void now().retry())
    await passInAct(60_000)
    expect(now()).toMatchObject({ step: 'starting', error: { code: 'RUN-NETWORK' } })
    act(() => void now().retry())
    setOnline(true)
    await passInAct(60_000)
    expect(now()).toMatchObject({ step: 'done', error: null })
    expect(counts).toEqual({ files: 2, run: 2, poll: 1 })
  })

  it.each([uploadFileMutationOptions, startRunMutationOptions])(
    'reach %o as far as they are the app’s',
    (build) => {
      const mutations = Object.fromEntries([...own, ...apps].filter(([name]) => name !== '_defaulted'))
      const queryClient = new QueryClient({ defaultOptions: { mutations } })
      const { client } = buildHarness()
      const built = new MutationObserver(queryClient, build(client, testTable) as MutationDefaults).options
      for (const [name, value] of apps) expect(built[name as 'meta']).toEqual(value)
      for (const [name, value] of own) expect(built[name as 'meta']).not.toEqual(value)
    },
  )

  it('that are set for its keys change nothing either', async () => {
    const queryClient = new QueryClient()
    queryClient.setMutationDefaults(['cloudsquid'], { retry: 3, onSuccess: throws })
    const { now, counts } = renderExtraction({ files: [drop] }, {}, { queryClient })
    act(() => void now().extract(source))
    await passInAct(60_000)
    expect([now().error?.message.startsWith('Uploading the document'), counts.files]).toEqual([true, 1])
  })
})
