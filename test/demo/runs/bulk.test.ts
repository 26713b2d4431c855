import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { parseRunRefs } from '../../../apps/demo/src/app/runs/add/parseRunRefs.ts'
import { type ExportedRun, exportMany } from '../../../packages/ui/src/data/export/exportMany.ts'

const table = { projectName: 'demo', tableId: 'table-1' }

describe('naming runs that were started elsewhere', () => {
  it('takes ids, links to pages and addresses of the API, each run once', () => {
    const { refs, refused } = parseRunRefs(
      'run-1, run-2;run-1\nhttps://host/runs/a%20b/t/run-3?view=json http://h/api/projects/p/tables/t/run/run-4',
      table,
    )
    expect(refs).toEqual([
      { ...table, runId: 'run-1' },
      { ...table, runId: 'run-2' },
      { projectName: 'a b', tableId: 't', runId: 'run-3' },
      { projectName: 'p', tableId: 't', runId: 'run-4' },
    ])
    expect(refused).toEqual([])
  })

  it('gives back what names no run', () => {
    expect(parseRunRefs('https://host/other <b>', table)).toEqual({
      refs: [],
      refused: ['https://host/other', '<b>'],
    })
  })
})

describe('taking many runs away', () => {
  const runs: ExportedRun[] = [
    {
      about: { run_id: '1' },
      data: { total: -5, note: '=1+1', lines: [{ name: 'a' }, { name: '@b', run_id: 'x' }] },
    },
    { about: { run_id: '2' }, data: { total: 7, extra: 'only here' } },
  ]
  async function* pages() {
    for (const run of runs) yield [run]
  }
  const textOf = async (kind: 'fields' | 'lines' | 'json') => (await exportMany(kind, pages)).text()

  it('writes a line for each run under the columns of all, and no formula', async () => {
    expect((await textOf('fields')).replace('\uFEFF', '').split('\r\n')).toEqual([
      'run_id,total,note,extra',
      `1,-5,"'=1+1",`,
      '2,7,,only here',
      '',
    ])
  })

  it('writes a line for each row of their tables', async () => {
    expect((await textOf('lines')).replace('\uFEFF', '').split('\r\n')).toEqual([
      'run_id,table,name,data.run_id',
      '1,lines,a,',
      `1,lines,"'@b",x`,
      '',
    ])
  })

  it('writes JSON that reads as what was there, of none as well', async () => {
    expect(JSON.parse(await textOf('json'))).toEqual(runs.map(({ about, data }) => ({ ...about, data })))
    async function* none(): AsyncIterable<ExportedRun[]> {}
    expect(JSON.parse(await (await exportMany('json', none)).text())).toEqual([])
  })
})
