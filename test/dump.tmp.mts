import { readFileSync } from 'node:fs'
import { readDocument } from '/work/wt/rules/packages/local/src/extraction/reading/readDocument.ts'
import { extractDocument } from '/work/wt/rules/packages/local/src/extraction/extractDocument.ts'
for (const f of process.argv.slice(2)) {
  const bytes = new Uint8Array(readFileSync(f))
  const mimetype = f.endsWith('.pdf') ? 'application/pdf' : f.endsWith('.xlsx') ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : f.endsWith('.csv') ? 'text/csv' : f.endsWith('.json') ? 'application/json' : f.endsWith('.eml') ? 'message/rfc822' : 'text/plain'
  console.log('=====', f)
  try {
  const r = await readDocument({ bytes, mimetype, filename: f })
  if (r.kind === 'lines') for (const l of r.lines) console.log(`${l.page}/${l.number} ${l.top.toFixed(0)} s${l.size.toFixed(0)}: ` + l.segments.map(s => `[${s.left.toFixed(0)}-${s.right.toFixed(0)} ${s.text}]`).join(' '))
  } catch (e) { console.log(String(e)) }
  const o = await extractDocument({ bytes, mimetype, filename: f })
  console.log('data' in o ? JSON.stringify(o.data, null, 1) : '', '\n' + o.reasoning)
}
