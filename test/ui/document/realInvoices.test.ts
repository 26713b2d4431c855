import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { JsonObject } from 'cloudsquid-react'
import { describe, expect, it } from 'vitest'
import { createEvidenceFinder } from '../../../packages/ui/src/document/evidence/createEvidenceFinder.ts'
import { leavesOf } from '../../../packages/ui/src/values/jsonPointer.ts'
import { spotOf } from '../../../packages/ui/src/document/evidence/placeGeometry.ts'
import { readPdfText } from './readPdfText.ts'

// Real documents that the project does not contain; beside a checkout that has them, they are read.
const folder = fileURLToPath(new URL('../../../../shared/samples', import.meta.url))
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : []

interface Row {
  name: string
  places: number
}

describe.runIf(names.length > 0)('evidence in real invoices', () => {
  it('finds most of the known values', { timeout: 120_000 }, async () => {
    const rows: Row[] = []
    for (const name of names) {
      const text = await readPdfText(readFileSync(join(folder, name)))
      const [data] = JSON.parse(readFileSync(join(folder, name.replace('.pdf', '.json')), 'utf8')) as [
        JsonObject,
      ]
      const finder = createEvidenceFinder(text, data)
      for (const { pointer } of leavesOf(data, '')) {
        const evidence = finder.find(pointer)
        if (evidence.kind === 'nothingToFind') continue
        const places = evidence.kind === 'found' ? evidence.places : []
        rows.push({ name, places: places.length })
      }
    }
    const found = rows.filter(({ places }) => places > 0)
    console.table(
      names.map((name) => ({
        name,
        values: rows.filter((row) => row.name === name).length,
        found: found.filter((row) => row.name === name).length,
        'in one place': found.filter((row) => row.name === name && row.places === 1).length,
      })),
    )
    expect(found.length / rows.length).toBeGreaterThanOrEqual(0.85)
  })

  it('keeps the values of an article on its own line', { timeout: 120_000 }, async () => {
    for (const name of ['coolblue1', 'QualityHosting', 'AzureInterior']) {
      const text = await readPdfText(readFileSync(join(folder, `${name}.pdf`)))
      const [data] = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as [JsonObject]
      const finder = createEvidenceFinder(text, data)
      for (const index of (data['lines'] as JsonObject[]).keys()) {
        const row = finder.find(`/lines/${index}`)
        const spots = (row.kind === 'parts' ? row.parts : []).map(({ place }) => spotOf(text, place))
        for (const spot of spots) {
          expect(spot?.part).toBe(spots[0]?.part)
          expect(Math.abs((spot?.middle ?? 0) - (spots[0]?.middle ?? 0))).toBeLessThan(1)
        }
      }
    }
  })
})
