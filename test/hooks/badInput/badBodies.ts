import type { BadAnswer } from './BadInput.ts'

const page = '<!doctype html><title>Sign in</title><p>Please sign in.</p>'
const html = { 'content-type': 'text/html; charset=utf-8' }
const json = { 'content-type': 'application/json' }

const running = { phase: 'running', run: { status: 'running' } }
const ended = (code: string) => ({ ...running, connection: 'stopped', error: { code } })
const passing = (code: string) => ({ ...running, connection: 'reconnecting', error: { code } })

const isNoRun = 'RUN-CONTRACT: watching ends, the last good run stays'
const isRead = 'the run, read as usual'

/** Bodies that cannot be read as a run, and some that can all the same. */
export const badBodies: BadAnswer[] = [
  {
    arrives: 'a body that is no JSON',
    gives: isNoRun,
    answer: { headers: json, body: '{"status": running}' },
    shows: ended('RUN-CONTRACT'),
  },
  {
    arrives: 'an HTML page with 200',
    gives: isNoRun,
    answer: { headers: html, body: page },
    shows: ended('RUN-CONTRACT'),
  },
  {
    arrives: 'an HTML page with 404',
    gives: 'RUN-404: watching ends, the last good run stays',
    answer: { code: 404, headers: html, body: page },
    shows: ended('RUN-404'),
  },
  {
    arrives: 'an HTML page with 502',
    gives: 'RUN-5XX: asked again after a while, the last good run stays',
    answer: { code: 502, headers: html, body: page },
    shows: passing('RUN-5XX'),
  },
  {
    arrives: '200 with an empty body',
    gives: isNoRun,
    answer: { headers: json },
    shows: ended('RUN-CONTRACT'),
  },
  { arrives: '204', gives: isNoRun, answer: { code: 204 }, shows: ended('RUN-CONTRACT') },
  {
    arrives: '304, though nothing was asked with a condition',
    gives: 'RUN-HTTP: watching ends, the last good run stays',
    answer: { code: 304 },
    shows: ended('RUN-HTTP'),
  },
  {
    arrives: 'a body that is shorter than its Content-Length',
    gives: 'RUN-NETWORK: asked again after a while, the last good run stays',
    answer: { headers: json, body: '{"status": "do', breaksOff: 'before its length' },
    shows: passing('RUN-NETWORK'),
  },
  {
    arrives: 'a chunked body that breaks off',
    gives: 'RUN-NETWORK: asked again after a while, the last good run stays',
    answer: { headers: json, body: '{"status": "do', breaksOff: 'between chunks' },
    shows: passing('RUN-NETWORK'),
  },
  {
    arrives: 'a connection that closes before the first byte',
    gives: 'RUN-NETWORK: asked again after a while, the last good run stays',
    answer: { breaksOff: 'at once' },
    shows: passing('RUN-NETWORK'),
  },
  {
    arrives: 'a body that was cut and says nothing of its length',
    gives: isNoRun,
    answer: { headers: { ...json, connection: 'close' }, body: '{"status": "do' },
    shows: ended('RUN-CONTRACT'),
  },
  {
    arrives: 'JSON with a byte order mark',
    gives: isRead,
    answer: { headers: json, body: '\uFEFF{"status": "done", "data": {"total": 1}}' },
    shows: { phase: 'done', connection: 'settled', run: { data: { total: 1 } }, error: null },
  },
  {
    arrives: 'JSON in UTF-16',
    gives: isNoRun,
    answer: {
      headers: { 'content-type': 'application/json; charset=utf-16le' },
      body: Buffer.from('\uFEFF{"status": "done", "data": {}}', 'utf16le'),
    },
    shows: ended('RUN-CONTRACT'),
  },
  {
    arrives: 'JSON under the content type of a page',
    gives: isRead,
    answer: { headers: html, body: '{"status": "done", "data": {"total": 1}}' },
    shows: { phase: 'done', connection: 'settled', run: { data: { total: 1 } }, error: null },
  },
  {
    arrives: 'a bare NaN or Infinity among the values',
    gives: isNoRun,
    answer: { headers: json, body: '{"status": "done", "data": {"total": NaN, "net": Infinity}}' },
    shows: ended('RUN-CONTRACT'),
  },
  ...['[]', '"done"', '7', 'null'].map((body) => ({
    arrives: `the body \`${body}\``,
    gives: isNoRun,
    answer: { headers: json, body },
    shows: ended('RUN-CONTRACT'),
  })),
]
