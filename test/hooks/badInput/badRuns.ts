import type { BadAnswer } from './BadInput.ts'

const headers = { 'content-type': 'application/json' }
const running = { phase: 'running', run: { status: 'running' } }
const unknown = (rawStatus: unknown) => ({
  phase: 'unknown',
  connection: 'live',
  run: { status: 'unknown', rawStatus },
  error: null,
})
const done = (run: object) => ({
  phase: 'done',
  connection: 'settled',
  run: { status: 'done', ...run },
  error: null,
})

const isUnknown = 'the phase `unknown`, with it in `rawStatus`; asked again by the schedule'
const isNoRun = 'RUN-CONTRACT: watching ends, the last good run stays'

/** JSON objects that are no run as the contract has it, or only nearly. */
export const badRuns: BadAnswer[] = [
  ...(['"DONE"', '"done "', '3', '{"name": "done"}', '["done"]'] as const).map((status) => ({
    arrives: `the status \`${status}\``,
    gives: isUnknown,
    answer: { headers, body: `{"status": ${status}, "data": {"total": 1}}` },
    shows: unknown(JSON.parse(status)),
  })),
  ...['{"status": null, "data": {}}', '{"data": {}}', '{}'].map((body) => ({
    arrives: `\`${body}\``,
    gives: 'the phase `unknown`, with no `rawStatus`; asked again by the schedule',
    answer: { headers, body },
    shows: unknown(undefined),
  })),
  {
    arrives: '`data: null` at done',
    gives: 'the phase `done` with `data: {}`: nothing was extracted',
    answer: { headers, body: '{"status": "done", "data": null}' },
    shows: done({ data: {} }),
  },
  {
    arrives: 'no `data` at done',
    gives: 'the phase `done` with `data: {}`: nothing was extracted',
    answer: { headers, body: '{"status": "done"}' },
    shows: done({ data: {} }),
  },
  ...['[{"total": 1}]', '"nothing"', '7', 'false'].map((data) => ({
    arrives: `\`data: ${data}\` at done`,
    gives: isNoRun,
    answer: { headers, body: `{"status": "done", "data": ${data}}` },
    shows: { ...running, connection: 'stopped', error: { code: 'RUN-CONTRACT' } },
  })),
  {
    arrives: '`data` that is no object before done',
    gives: 'the run without `data`',
    answer: { headers, body: '{"status": "running", "data": [1, 2], "row_id": "row-2"}' },
    shows: { ...running, connection: 'live', run: { row_id: 'row-2', data: undefined }, error: null },
  },
  {
    arrives: 'known fields of the wrong type',
    gives: 'the run without them; `raw` has them as they came',
    answer: {
      headers,
      body: '{"status": "done", "data": {}, "row_id": 7, "created_at": {}, "reasoning": [], "review": "yes", "input": 1}',
    },
    shows: done({
      row_id: undefined,
      created_at: undefined,
      reasoning: undefined,
      review: undefined,
      input: undefined,
      raw: { row_id: 7, review: 'yes' },
    }),
  },
  {
    arrives: 'a review of zero values',
    gives: 'a review that `reviewState` reads as awaiting',
    answer: {
      headers,
      body: '{"status": "done", "data": {}, "review": {"approved": false, "comment": "", "reviewed_by": "", "review_date": "0001-01-01T00:00:00Z"}}',
    },
    shows: done({ review: { approved: false, comment: '' } }),
  },
  {
    arrives: 'the key `__proto__`',
    gives: 'a value of that name in `raw` and `data`, and no other object changed',
    answer: {
      headers,
      body: '{"status": "done", "__proto__": {"status": "error", "isAdmin": true}, "data": {"__proto__": {"isAdmin": true}, "constructor": 1}}',
    },
    shows: done({ data: JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": 1}') }),
  },
  {
    arrives: 'a key twice',
    gives: 'the last one, as JSON.parse has it',
    answer: { headers, body: '{"status": "error", "data": {"a": 1, "a": 2}, "status": "done"}' },
    shows: done({ data: { a: 2 } }),
  },
  {
    arrives: 'numbers that JavaScript cannot hold',
    gives: 'the nearest it can: `1e999` is Infinity, digits beyond 2^53 are lost',
    answer: {
      headers,
      body: '{"status": "done", "data": {"huge": 1e999, "tiny": 1e-999, "minus": -0, "id": 12345678901234567890}}',
    },
    shows: done({
      data: { huge: Number.POSITIVE_INFINITY, tiny: 0, minus: -0, id: 12_345_678_901_234_567_000 },
    }),
  },
  {
    arrives: 'text with NUL, half a surrogate pair and markup',
    gives: 'the text as it came; showing it is up to you',
    answer: { headers, body: '{"status": "done", "data": {"name": "a\\u0000b\\ud800<script>"}}' },
    shows: done({ data: { name: 'a\u0000b\ud800<script>' } }),
  },
]
