import { RunHttpError, RunNetworkError } from 'cloudsquid-react'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { UiEnvironmentProvider } from '../../../packages/ui/src/controls/time/UiEnvironment.tsx'
import {
  buildDoneRun,
  buildFailedRun,
  buildRun,
  secondsAgo,
} from '../../../packages/ui/src/fixtures/buildRun.ts'
import { runViewArgs, unfinishedArgs } from '../../../packages/ui/src/run/fixtures/runViewArgs.ts'
import { RunView } from '../../../packages/ui/src/run/RunView.tsx'
import type { RunViewProps } from '../../../packages/ui/src/run/RunViewProps.ts'
import { english } from '../../../packages/ui/src/labels/en/english.ts'
import { LabelsProvider } from '../../../packages/ui/src/labels/useLabels.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

const review = { approved: true, reviewed_by: 'Dana Fischer', review_date: '2026-11-12T09:44:00Z' }
const read = 'Reading the run'
const nothing = { run: undefined, checkedAt: undefined, observed: {}, files: [] }

const states: Record<string, Partial<RunViewProps>> = {
  loading: { ...nothing, phase: 'loading', connection: 'live' },
  pending: { ...unfinishedArgs, phase: 'pending', run: buildRun({ status: 'pending' }) },
  running: { ...unfinishedArgs, run: buildRun({ status: 'running' }) },
  'running, with data': { ...unfinishedArgs, run: buildRun({ status: 'running', data: { total: 12 } }) },
  reconnecting: {
    ...unfinishedArgs,
    run: buildRun({ status: 'running' }),
    connection: 'reconnecting',
    error: new RunNetworkError(read, undefined),
  },
  'an unknown status': { ...unfinishedArgs, phase: 'unknown', run: buildRun({ status: 'paused' }) },
  done: {},
  'done, as a table': { view: 'table' },
  'done, as JSON': { view: 'json' },
  'done, with nothing': { run: buildDoneRun({ data: {}, reasoning: '' }) },
  approved: { run: buildDoneRun({ review }) },
  failed: { phase: 'error', run: buildFailedRun() },
  'not found': {
    ...nothing,
    phase: 'error',
    connection: 'stopped',
    error: new RunHttpError(read, { status: 404 }),
  },
}

/** Renders as a server does, where there is no browser to ask. */
function renderWithoutBrowser(page: ReactNode): string {
  for (const name of ['window', 'document', 'navigator', 'localStorage']) vi.stubGlobal(name, undefined)
  try {
    return renderToString(page)
  } finally {
    vi.unstubAllGlobals()
  }
}

describe('a run that a server has rendered', () => {
  it.each(Object.entries(states))('is taken over as it stands: %s', (_name, state) => {
    const page = (
      <UiEnvironmentProvider locale="en-GB" timeZone="Europe/Berlin" now={() => secondsAgo(0).getTime()}>
        <LabelsProvider labels={english}>
          <RunView {...runViewArgs} {...state} />
        </LabelsProvider>
      </UiEnvironmentProvider>
    )
    const container = document.createElement('div')
    container.innerHTML = renderWithoutBrowser(page)
    document.body.append(container)
    const complaints = vi.spyOn(console, 'error')
    const onRecoverableError = vi.fn()
    const article = container.querySelector('article')
    render(page, { container, hydrate: true, onRecoverableError })
    expect(onRecoverableError.mock.calls).toEqual([])
    expect(complaints.mock.calls).toEqual([])
    expect(container.querySelector('article')).toBe(article)
    expect(article?.dataset['phase']).toBe(state.phase ?? 'done')
  })
})
