import { createLocalCloudsquid } from '../../packages/local/src/api/createLocalCloudsquid.ts'

/** Prints what the local Cloudsquid takes, in a process of its own: to read documents, and to answer polls of a run. */
const table = '/projects/local/tables/00000000-0000-4000-8000-000000000001'
const cloudsquid = createLocalCloudsquid({ concurrency: 2 })

async function call(path: string, body?: object): Promise<Record<string, unknown>> {
  const response = await cloudsquid.fetch(cloudsquid.baseUrl + path, {
    method: body ? 'POST' : 'GET',
    headers: { 'x-api-key': cloudsquid.apiKey, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}, ${await response.text()}`)
  return (await response.json()) as Record<string, unknown>
}

const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

const invoice = (number: number, lines: number) => {
  const items = Array.from(
    { length: lines },
    (_, index) => `Desk lamp ${index + 1}  ${index + 1}  10.00  ${index + 1}0.00`,
  )
  const net = (lines * (lines + 1) * 10) / 2
  return [
    'Hartwell & Finch Stationers Ltd',
    `Invoice no. HF-${number}`,
    'Date of issue: 30 October 2026',
    'Description  Quantity  Unit price  Amount',
    ...items,
    `Net total  ${net.toFixed(2)}`,
    `VAT 20 %  ${(net * 0.2).toFixed(2)}`,
    `Total due  ${(net * 1.2).toFixed(2)} GBP`,
  ].join('\n')
}

/** Uploads and starts so many runs at once, and waits for the last one. */
async function read(count: number, lines: number): Promise<string> {
  const runs = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const file = Buffer.from(invoice(index, lines)).toString('base64')
      const document = { filename: `invoice-${index}.txt`, mimetype: 'text/plain', file_type: 'binary', file }
      const { row_id } = await call(`${table}/files`, document)
      const { run_id } = await call(`${table}/run`, { row_id })
      return String(run_id)
    }),
  )
  for (const run of runs)
    for (;;) {
      const { status } = await call(`${table}/run/${run}`)
      if (status === 'done') break
      if (status === 'error') throw new Error(`The run ${run} failed.`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  return runs[0]!
}

const [documents, polls, rounds] = [50, 2_000, 3]
const measured: Record<string, number[]> = { document: [], perSecond: [], poll: [], memory: [] }
// The readers start once.
let run = await read(4, 20)
for (let round = 0; round < rounds; round += 1) {
  const begunAt = performance.now()
  let from = cpuMs()
  run = await read(documents, 20)
  measured['document']!.push((cpuMs() - from) / documents)
  measured['perSecond']!.push((documents * 1_000) / (performance.now() - begunAt))
  from = cpuMs()
  for (let poll = 0; poll < polls; poll += 1) await call(`${table}/run/${run}`)
  measured['poll']!.push(((cpuMs() - from) * 1_000) / polls)
  measured['memory']!.push(process.memoryUsage.rss() / 2 ** 20)
}
process.stdout.write(`${JSON.stringify({ ...measured, documents, polls })}\n`)
await cloudsquid.close()
