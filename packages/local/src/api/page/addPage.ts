import type { Hono } from 'hono'
import { html } from 'hono/html'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import { listTables, localProject } from '../tables.ts'
import { curlLines } from './curlLines.ts'

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
            ${listTables().map(
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
              ({ kind, method, path, does }) =>
                html`<tr>
                  <td><code>${method} ${path}</code></td>
                  <td>${does}</td>
                  <td>${kind}</td>
                </tr>`,
            )}
          </table>
        </main>
      </body>
    </html>`
}

/** How an endpoint stands to Cloudsquid's documentation. */
type EndpointKind = 'documented' | 'older' | 'extension'

/** What the server answers, for its page; the README says more of each. */
const endpoints: { kind: EndpointKind; method: string; path: string; does: string }[] = [
  { kind: 'documented', method: 'GET', path: '/projects', does: 'lists the one project' },
  { kind: 'documented', method: 'POST', path: '…/files', does: 'uploads a document' },
  { kind: 'documented', method: 'POST', path: '…/run', does: 'starts a run on a row' },
  { kind: 'documented', method: 'GET', path: '…/run/{run_id}', does: 'its status and result' },
  { kind: 'documented', method: 'POST', path: '…/extract', does: 'reads a document in one call' },
  { kind: 'documented', method: 'POST', path: '…/tasks', does: 'creates a task of the table Matches' },
  { kind: 'documented', method: 'POST', path: '…/reconcile', does: 'matches an input in one call' },
  { kind: 'older', method: 'POST', path: '/datasources/{table_id}/documents', does: 'uploads a document' },
  { kind: 'older', method: 'POST', path: '/datasources/{table_id}/run', does: 'starts a run on it' },
  {
    kind: 'older',
    method: 'GET',
    path: '/datasources/{table_id}/run/{run_id}',
    does: 'its status and result',
  },
  { kind: 'extension', method: 'PUT', path: '…/run/{run_id}/review', does: 'stores a review' },
  {
    kind: 'extension',
    method: 'GET',
    path: '…/run/{run_id}/review/history',
    does: 'what was extracted, and every decision',
  },
  {
    kind: 'extension',
    method: 'GET',
    path: '…/run/{run_id}/certainty',
    does: 'how sure its values are, and why',
  },
  { kind: 'extension', method: 'GET', path: '…/runs', does: 'lists the runs of a table' },
  { kind: 'extension', method: 'GET', path: '…/fields', does: 'the fields that it looks for' },
  { kind: 'extension', method: 'GET', path: '…/rows/{row_id}/file', does: 'gives an uploaded file back' },
  {
    kind: 'extension',
    method: 'GET',
    path: '…/rows/{row_id}/words',
    does: 'the words that were recognised in it, with their places',
  },
]
