import type { Hono } from 'hono'
import { html } from 'hono/html'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import { tables, localProject, documentsTableId } from './tables.ts'

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
pre { padding: 1rem; overflow-x: auto; border: 1px solid; border-radius: .5rem }
table { border-collapse: collapse; display: block; overflow-x: auto }
th, td { padding: .25rem 1rem .25rem 0; text-align: left; vertical-align: top }
`

/**
 * Adds the server's page: what runs here, and how to call it. It never holds the key, as other users of this machine may
 * open it.
 */
export function addPage(app: Hono): void {
  app.get('/', headers, (c) => {
    const baseUrl = `${new URL(c.req.url).origin}/api`
    return c.html(describeServer(baseUrl, c.get('secureHeadersNonce') ?? ''), 200, {
      'cache-control': 'no-store',
    })
  })
}

const headers = secureHeaders({
  // There is no TLS on this machine's own address.
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [NONCE],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
})

function describeServer(baseUrl: string, nonce: string) {
  const lines = curlLines({ baseUrl, key: "'the key that the server printed at its start'" })
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Local Cloudsquid</title>
        <style nonce="${nonce}">
          ${style}
        </style>
      </head>
      <body>
        <main>
          <h1>Local Cloudsquid</h1>
          <p>
            The documented Cloudsquid API, on this machine, for development and CI. It really reads the
            documents it is given, by rules and not by AI, and says in <code>reasoning</code> where each value
            stands.
          </p>
          <table>
            <tr>
              <th scope="row">API</th>
              <td><code>${baseUrl}</code>, with the key in the header <code>X-API-Key</code></td>
            </tr>
            <tr>
              <th scope="row">Project</th>
              <td><code>${localProject.name}</code></td>
            </tr>
            ${tables.map(
              ({ name, id, kind }) =>
                html`<tr>
                  <th scope="row">Table ${name}</th>
                  <td><code>${id}</code> (${kind})</td>
                </tr>`,
            )}
          </table>
          <h2>Try it</h2>
          <p>In a POSIX shell; the last line again until its <code>status</code> is <code>done</code>.</p>
          <pre><code>${lines.join('\n')}</code></pre>
          <h2>What it answers</h2>
          <p>
            <code>…</code> is <code>/projects/${localProject.name}/tables/{table_id}</code>. The README of
            cloudsquid-local says more of each.
          </p>
          <table>
            ${endpoints.map(
              ([kind, call, does]) =>
                html`<tr>
                  <td><code>${call}</code></td>
                  <td>${does}</td>
                  <td>${kind}</td>
                </tr>`,
            )}
          </table>
        </main>
      </body>
    </html>`
}

/** How an endpoint stands to Cloudsquid's documentation, and what it does; the README says more of each. */
const endpoints: [kind: 'documented' | 'older' | 'extension', call: string, does: string][] = [
  ['documented', 'GET /projects', 'lists the one project'],
  ['documented', 'POST …/files', 'uploads a document'],
  ['documented', 'POST …/run', 'starts a run on a row'],
  ['documented', 'GET …/run/{run_id}', 'its status and result'],
  ['documented', 'POST …/extract', 'reads a document in one call'],
  ['documented', 'POST …/tasks', 'creates a task of the table Matches'],
  ['documented', 'POST …/reconcile', 'matches an input in one call'],
  ['older', 'POST /datasources/{table_id}/documents', 'uploads a document'],
  ['older', 'POST /datasources/{table_id}/run', 'starts a run on it'],
  ['older', 'GET /datasources/{table_id}/run/{run_id}', 'its status and result'],
  ['extension', 'PUT …/run/{run_id}/review', 'stores a review'],
  ['extension', 'GET …/run/{run_id}/review/history', 'what was extracted, and every decision'],
  ['extension', 'GET …/run/{run_id}/certainty', 'how sure its values are, and why'],
  ['extension', 'GET …/runs', 'lists the runs of a table'],
  ['extension', 'GET …/fields', 'the fields that it looks for'],
  ['extension', 'GET …/rows/{row_id}/file', 'gives an uploaded file back'],
  ['extension', 'GET …/rows/{row_id}/words', 'the words that were recognised in it, with their places'],
]

const invoice = String.raw`Invoice no. A-17\nDate: 2026-11-02\nTotal: 119.00 EUR\n`
const body = String.raw`{\"mimetype\":\"text/plain\",\"filename\":\"invoice.txt\",\"file_type\":\"binary\",\"file\":\"$FILE\"}`

/**
 * Lines for a POSIX shell that read a small invoice, in one call and in the three of a run. They need curl and nothing
 * else, and work as they are pasted.
 *
 * @param options - `baseUrl` without a slash at its end, and what stands behind `KEY=`, as a shell reads it.
 */
export function curlLines({ baseUrl, key }: { baseUrl: string; key: string }): string[] {
  return [
    `KEY=${key}`,
    `API=${baseUrl}/projects/${localProject.name}/tables/${documentsTableId}`,
    `FILE=$(printf '${invoice}' | base64 | tr -d '\\n')`,
    `send() { curl -sS -H "X-API-Key: $KEY" -H 'Content-Type: application/json' "$@"; echo; }`,
    `send $API/extract -d "${body}"`,
    `ROW=$(send $API/files -d "${body}" | cut -d '"' -f 4)`,
    String.raw`RUN=$(send $API/run -d "{\"row_id\":\"$ROW\"}" | cut -d '"' -f 4)`,
    'send $API/run/$RUN',
  ]
}
