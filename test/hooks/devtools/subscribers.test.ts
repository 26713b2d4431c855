import { createRunClient } from 'cloudsquid-react'
import { createFlightRecorder } from 'cloudsquid-react/devtools'
import { createScriptedApi, running } from 'cloudsquid-react/testing'
import { expect, it } from 'vitest'
import { catchUncaught } from '../../support/catchUncaught.ts'

it('a subscriber that throws stops neither the others, nor what is written, nor clear()', async () => {
  const uncaught = catchUncaught()
  const api = createScriptedApi({ script: [running({ forMs: 60_000 })] })
  const ref = api.addRun()
  const recorder = createFlightRecorder()
  let heard = 0
  recorder.subscribe(() => {
    throw new Error('A panel that is broken')
  })
  recorder.subscribe(() => {
    heard += 1
  })
  const client = recorder.record(createRunClient({ baseUrl: api.baseUrl, fetch: api.fetch }))
  for (let poll = 0; poll < 2; poll += 1) await client.getRun(ref)
  expect(recorder.exportRecording().runs[0]?.polls).toMatchObject([
    { status: 'running' },
    { status: 'running' },
  ])
  expect(heard).toBe(recorder.changeCount)
  expect(() => recorder.clear()).not.toThrow()
  await Promise.resolve()
  expect(uncaught).toHaveLength(recorder.changeCount)
})
