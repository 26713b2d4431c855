import { TriggerAuthContext, useRun } from '@trigger.dev/react-hooks'
import { SWRConfig } from 'swr'
import { type Follower, type FollowProps, isFinal, keptFor, type RunBody } from './Follower.ts'

/** Its client takes the global `fetch`, and tells servers by their address. */
const serverOf = keptFor((fetch) => {
  const baseURL = `http://server-${(served += 1)}.invalid`
  servers.set(baseURL, fetch)
  return { baseURL, cache: new Map(), defaults: {} }
})
let served = 0
const servers = new Map<string, FollowProps['fetch']>()
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input)
  const response = await servers.get(url.origin)!(url.pathname, init)
  return response.ok ? translate((await response.json()) as RunBody & { run_id: string }, response) : response
}

/** Says of a run what its own service would say. */
function translate(
  { run_id: id, status, data: output }: RunBody & { run_id: string },
  { headers }: Response,
): Response {
  const isCompleted = isFinal(status)
  const at = new Date(0).toISOString()
  const body = {
    id,
    status: isCompleted ? 'COMPLETED' : 'EXECUTING',
    taskIdentifier: 'extract',
    isQueued: false,
    isExecuting: !isCompleted,
    isWaiting: false,
    isCompleted,
    isSuccess: isCompleted,
    isFailed: false,
    isCancelled: false,
    isTest: false,
    createdAt: at,
    updatedAt: at,
    tags: [],
    costInCents: 0,
    baseCostInCents: 0,
    durationMs: 0,
    depth: 0,
    triggerFunction: 'trigger',
    relatedRuns: {},
    attemptCount: 1,
    output,
  }
  return Response.json(body, { headers })
}

function One({ id, intervalMs, onShow }: FollowProps & { id: string }) {
  const { run } = useRun(id, { refreshInterval: intervalMs })
  onShow(id, run && (run.isCompleted ? 'done' : 'running'), run?.output)
  return null
}

export const triggerDev: Follower = {
  name: 'Trigger.dev, useRun',
  setDefaults: (fetch) => void Object.assign(serverOf(fetch).defaults, { refreshWhenHidden: true }),
  follow(props) {
    const { baseURL, cache, defaults } = serverOf(props.fetch)
    return (
      <TriggerAuthContext value={{ accessToken: 'a-token', baseURL }}>
        <SWRConfig value={{ ...defaults, provider: () => cache }}>
          {props.ids.map((id, index) => (
            <One key={index} id={id} {...props} />
          ))}
        </SWRConfig>
      </TriggerAuthContext>
    )
  },
}
