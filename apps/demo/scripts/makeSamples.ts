import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { buildSamples } from './samples/buildSamples.ts'
import { listSamples } from './samples/listSamples.ts'

const folder = new URL('../public/samples/', import.meta.url)
const samples = await buildSamples()

await mkdir(folder, { recursive: true })
await Promise.all(samples.map((sample) => writeFile(new URL(sample.file, folder), sample.content)))
await writeFile(new URL('samples.json', folder), listSamples(samples))

for (const sample of samples)
  console.log(`${String(sample.content.byteLength).padStart(7)} bytes  ${sample.file}`)
console.log(`written to ${fileURLToPath(folder)}`)
