import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { documentsTableId } from '../../../packages/local/src/api/tables.ts'
import { createStore } from '../../../packages/local/src/store/createStore.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const small = 1_000
const large = 1_000_000

function openStore(folder = temporaryFolder()) {
  const store = createStore(folder)
  const close = store.close.bind(store)
  let isOpen = true
  store.close = () => {
    if (isOpen) close()
    isOpen = false
  }
  onTestFinished(() => store.close())
  const add = (id: string, sizeBytes: number) => {
    store.rows.addDocument({
      id,
      tableId: documentsTableId,
      filename: 'a.pdf',
      mimetype: 'application/pdf',
      sizeBytes,
    })
    store.runs.add({ id, rowId: id })
  }
  return { store, runs: store.runs, add }
}

/** Ends the service over what it reads, as `kill -9` does: nothing is given back. */
function crash(folder: string, store: ReturnType<typeof createStore>) {
  store.runs.giveBackRunning = () => {
    throw new Error('The service is gone.')
  }
  store.close()
  return openStore(folder)
}

afterEach(() => void vi.useRealTimers())

describe('local Cloudsquid: which run is next', () => {
  it('is the oldest of the small ones, for half a minute', () => {
    vi.useFakeTimers()
    const { runs, add } = openStore()
    add('large', large)
    for (const id of ['first', 'second']) add(id, small)
    expect(runs.claim(true)?.id).toBe('first')
    vi.advanceTimersByTime(30_001)
    expect(runs.claim(true)?.id).toBe('large')
    expect(runs.claim(true)?.id).toBe('second')
  })

  it('is a large one when no small one waits, where it is welcome', () => {
    const { runs, add } = openStore()
    add('large', large)
    expect(runs.claim(false)).toBeUndefined()
    expect(runs.claim(true)).toMatchObject({ id: 'large', sizeBytes: large })
  })

  it('is one that nobody works on any more', () => {
    const { runs, add } = openStore()
    for (const id of ['kept', 'forgotten']) add(id, small)
    for (const _ of [1, 2]) runs.claim(true)
    runs.requeueForgotten(['kept'])
    expect(['kept', 'forgotten'].map((id) => runs.find(id)?.status)).toEqual(['running', 'pending'])
    expect(runs.claim(true)).toMatchObject({ id: 'forgotten', crashes: 0 })
  })
})

describe('local Cloudsquid: documents that the service ended over', () => {
  it('are told apart after two crashes, also in another run of the same', () => {
    const folder = temporaryFolder()
    let { store, add } = openStore(folder)
    add('poison', small)
    for (const crashes of [1, 2]) {
      store.runs.claim(true)
      ;({ store } = crash(folder, store))
      expect(store.runs.find('poison')).toMatchObject({ status: 'pending', crashes })
    }
    store.runs.claim(true)
    store.runs.finish('poison', { status: 'error', reasoning: 'Given up.' })
    store.runs.add({ id: 'again', rowId: 'poison' })
    expect(store.runs.claim(true)).toMatchObject({ id: 'again', crashes: 2 })
  })

  it('are as good as others once they are read to an end', () => {
    const folder = temporaryFolder()
    const first = openStore(folder)
    first.add('unlucky', small)
    first.runs.claim(true)
    const { runs } = crash(folder, first.store)
    runs.claim(true)
    runs.finish('unlucky', { status: 'done', dataText: '{}', reasoning: '' })
    expect(runs.find('unlucky')).toMatchObject({ crashes: 0 })
  })
})
