import { createRunClient, type JsonPatchOperation } from 'cloudsquid-react'
import { parseKeepingDigits } from 'cloudsquid-react-ui'
import { getRun } from 'cloudsquid-react/client'
import { describe, expect, it } from 'vitest'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { applyPatch } from '../../../packages/ui/src/corrections/applyPatch.ts'
import { JsonView } from '../../../packages/ui/src/data/json/JsonView.tsx'
import { writeJson } from '../../../packages/ui/src/values/keptDigits.ts'
import { editorKind } from '../../../packages/ui/src/data/edit/editorKind.ts'
import { parseTyped } from '../../../packages/ui/src/data/edit/parseTyped.ts'
import { prettyJson } from '../../../packages/ui/src/values/prettyJson.ts'
import { json, scriptFetch } from '../../support/scriptFetch.ts'

const answer = '{"id": 9223372036854775807, "price": 1234567890.123456789, "big": 1e400, "sum": 12.10}'
const kept = { id: '9223372036854775807', price: '1234567890.123456789', big: '1e400', sum: 12.1 }

describe('parseKeepingDigits', () => {
  it.each<[spelled: string, value: unknown]>([
    ['9223372036854775807', '9223372036854775807'],
    ['-9007199254740993', '-9007199254740993'],
    ['9007199254740992', 9_007_199_254_740_992],
    ['100000000000000000000', 100_000_000_000_000_000_000],
    ['0.12345678901234567890', '0.12345678901234567890'],
    ['0.10', 0.1],
    ['1e3', 1000],
    ['1E400', '1E400'],
    ['1e-400', '1e-400'],
    ['0e5', 0],
    ['-0', -0],
    ['"9223372036854775807 1e400"', '9223372036854775807 1e400'],
    [String.raw`"a\"9223372036854775807\\"`, String.raw`a"9223372036854775807${'\\'}`],
    [
      '[9223372036854775807,{"9223372036854775807":1}]',
      ['9223372036854775807', { '9223372036854775807': 1 }],
    ],
  ])('reads %s', (spelled, value) => {
    expect(parseKeepingDigits(spelled)).toEqual(value)
  })

  it.each(['', '01234567890123456789', '9223372036854775807.', '{"a":1e}', '[1234567890123456789,]'])(
    'refuses %j as JSON.parse does',
    (text) => {
      expect(() => parseKeepingDigits(text)).toThrow(SyntaxError)
    },
  )

  it('is what a client can be given, so that a run keeps its digits', async () => {
    const text = `{"status": "done", "data": ${answer}}`
    const { fetch } = scriptFetch([() => new Response(text)])
    const client = createRunClient({ baseUrl: '/api', fetch, parseJson: parseKeepingDigits })
    const { run } = await getRun(client, { projectName: 'local', tableId: 't', runId: 'r' })
    expect(run.data).toEqual(kept)
  })

  it('leaves a client to JSON.parse that is given none', async () => {
    const { fetch } = scriptFetch([json({ status: 'done', data: { id: 2 } })])
    const client = createRunClient({ baseUrl: '/api', fetch })
    const { run } = await getRun(client, { projectName: 'local', tableId: 't', runId: 'r' })
    expect(run.data).toEqual({ id: 2 })
  })
})

describe('numbers whose digits are kept', () => {
  const text =
    '{"id":9223372036854775807,"id_text":"9223372036854775807","rows":[1e400,{"n":-0.12345678901234567890}],"mark":"\ue000"}'

  it('are written as numbers again, and texts as texts', () => {
    expect(writeJson(parseKeepingDigits(text))).toBe(text)
    expect(writeJson({ about: 'a', data: parseKeepingDigits(text) }, 2)).toContain(
      '"id": 9223372036854775807,',
    )
    expect(writeJson(kept)).toBe(JSON.stringify(kept))
  })

  it('stay so beside what is corrected', () => {
    const data = parseKeepingDigits(text)
    const patched = applyPatch(data, [
      { op: 'replace', path: '/id', value: 'other' },
      { op: 'replace', path: '/rows/1/n', value: 1 },
    ])
    expect('data' in patched && writeJson(patched.data)).toBe(
      '{"id":"other","id_text":"9223372036854775807","rows":[1e400,{"n":1}],"mark":"\ue000"}',
    )
  })

  const id = '9223372036854775807'
  it.each<[what: string, data: string, patch: string, written: string]>([
    [
      'in a list that grew before them',
      `[1,${id}]`,
      '[{"op":"add","path":"/0","value":"a"}]',
      `["a",1,${id}]`,
    ],
    ['in a list that lost one', `["a",${id}]`, '[{"op":"remove","path":"/0"}]', `[${id}]`],
    ['moved in a list', `["a",${id}]`, '[{"op":"move","from":"/1","path":"/0"}]', `[${id},"a"]`],
    ['moved elsewhere', `{"a":${id}}`, '[{"op":"move","from":"/a","path":"/b"}]', `{"b":${id}}`],
    [
      'copied in a row',
      `[{"a":${id}}]`,
      '[{"op":"copy","from":"/0","path":"/1"}]',
      `[{"a":${id}},{"a":${id}}]`,
    ],
    ['in what a patch adds', '{}', `[{"op":"add","path":"/a","value":${id}}]`, `{"a":${id}}`],
    [
      'in what it replaces a text by',
      '{"a":"b"}',
      `[{"op":"replace","path":"/a","value":${id}}]`,
      `{"a":${id}}`,
    ],
    [
      'as text where a number stood',
      '{"a":1}',
      `[{"op":"replace","path":"/a","value":"${id}"}]`,
      `{"a":${id}}`,
    ],
    ['as text among numbers', `[1,2]`, `[{"op":"add","path":"/-","value":"${id}"}]`, `[1,2,${id}]`],
    [
      'and not where a text stood',
      '{"a":"b"}',
      `[{"op":"replace","path":"/a","value":"${id}"}]`,
      `{"a":"${id}"}`,
    ],
  ])('stay so %s', (...[, before, patch, written]) => {
    const data = parseKeepingDigits(before)
    const patched = applyPatch(data, parseKeepingDigits(patch) as unknown as JsonPatchOperation[])
    expect('data' in patched && writeJson(patched.data)).toBe(written)
    expect(writeJson(data)).toBe(before)
  })

  it('are shown without quotes as JSON', () => {
    const shown = renderToStaticMarkup(
      createElement(JsonView, { label: 'Data', value: parseKeepingDigits(text) }),
    )
    const words = shown.replaceAll(/<[^>]*>/g, '').replaceAll('&quot;', '"')
    expect(words).toContain('id: 9223372036854775807')
    expect(words).toContain('id_text: "9223372036854775807"')
    expect(words).toContain('0: 1e400')
  })

  it('are noted however deep they are nested', () => {
    const deep = `${'['.repeat(5000)}9223372036854775807${']'.repeat(5000)}`
    expect(() => parseKeepingDigits(deep)).not.toThrow()
  })
})

describe('digits that no number holds, elsewhere', () => {
  it('stay as they are written where a JSON document is shown', () => {
    expect(prettyJson(answer)).toBe(
      '{\n  "id": 9223372036854775807,\n  "price": 1234567890.123456789,\n  "big": 1e400,\n  "sum": 12.10\n}',
    )
  })

  it('are edited as a text, and typed as JSON become one', () => {
    expect(editorKind(kept.price)).toBe('text')
    expect(editorKind('1119.00')).toBe('amount')
    const typed = parseTyped(answer, 'json', { locale: 'en', was: {} })
    expect(typed).toEqual({ value: kept })
    expect(parseTyped('9223372036854775807', 'number', { locale: 'en', was: 1 })).toEqual({
      problem: 'tooExact',
    })
  })
})
