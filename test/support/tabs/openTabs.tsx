import { shareTabs } from 'cloudsquid-react/client'
import { pass, renderRun, type RenderRunOptions } from '../renderRun.tsx'
import { scriptFetch, type Step } from '../scriptFetch.ts'

export interface OpenTabsOptions extends RenderRunOptions<object> {
  /** How long after the one before each tab is opened. */
  everyMs?: number
}

/** So many tabs that follow one run over one script. */
export async function openTabs(
  count: number,
  script: Step[],
  { everyMs = 0, ...options }: OpenTabsOptions = {},
) {
  const scripted = scriptFetch(script)
  const tabs: ReturnType<typeof renderRun<object>>[] = []
  for (let index = 0; index < count; index += 1) {
    const sharing = { fetch: scripted.fetch, scope: 'dana', tabs: shareTabs() }
    tabs.push(renderRun<object>([], { ...sharing, ...options }))
    // oxlint-disable-next-line no-await-in-loop
    await pass(everyMs)
  }
  return {
    tabs,
    requests: scripted.requests,
    sentSince: (ms: number) => scripted.requests.filter(({ sentAtMs }) => sentAtMs >= ms).length,
    phases: () => tabs.map((tab) => tab.now().phase),
  }
}

/** Answers after so long, as over a network. */
export function after(ms: number, inner: Step): Step {
  return async (request) => {
    await new Promise((resolve) => setTimeout(resolve, ms))
    return inner(request)
  }
}
