import 'cloudsquid-react-ui/styles.css'
import { type JsonObject, parseRun } from 'cloudsquid-react'
import { RunView } from 'cloudsquid-react-ui'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

declare global {
  /** Mounts the view of a run, or gives it another answer; tells how many nodes that touched. */
  var act: (name: 'mount' | 'answer', answer: JsonObject) => Promise<number>
}

const runRef = { projectName: 'p', tableId: '00000000-0000-4000-8000-000000000001', runId: 'run' }
const observed = {}
const files: never[] = []
const nothing = () => {}
const noRefresh = async () => {}
const review = {
  mode: 'form',
  reviewer: 'Dana Fischer',
  onDraftChange: nothing,
  onSubmit: noRefresh,
} as const

function Page({ answer }: { answer: JsonObject }) {
  const [view, setView] = useState<'fields' | 'table' | 'json' | 'changes'>('fields')
  const { run } = parseRun(answer)
  return (
    <RunView
      title="invoice.pdf"
      runRef={runRef}
      phase="done"
      run={run}
      connection="settled"
      error={null}
      checkedAt={undefined}
      observed={observed}
      view={view}
      onViewChange={setView}
      files={files}
      review={review}
      onRefresh={noRefresh}
      onResume={nothing}
      onStop={nothing}
    />
  )
}

const place = document.getElementById('root')!
let root: ReturnType<typeof createRoot> | undefined

/** Until what comes on demand is there, and drawn. */
const settle = () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 200))

globalThis.act = async (name, answer) => {
  await settle()
  const touched = new Set<Node>()
  const watching = new MutationObserver((records) => {
    for (const { target } of records) touched.add(target)
  })
  watching.observe(place, { subtree: true, childList: true, characterData: true, attributes: true })
  if (name === 'mount') {
    root?.unmount()
    root = createRoot(place)
  }
  flushSync(() => root!.render(<Page answer={answer} />))
  await settle()
  watching.disconnect()
  return touched.size
}
