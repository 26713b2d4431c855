import { useExtraction } from 'cloudsquid-react'
import * as z from 'zod'

/** The table of the local Cloudsquid; put the name of your project and the id of your table here. */
const table = { projectName: 'local', tableId: '00000000-0000-4000-8000-000000000001' }

const invoiceSchema = z.object({ invoice_number: z.string(), amount: z.number() })

export function InvoiceReader() {
  const extraction = useExtraction(table, { schema: invoiceSchema })
  return (
    <main>
      <h1>Read an invoice</h1>
      <input
        type="file"
        aria-label="Invoice"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) extraction.extract(file)
        }}
      />
      {extraction.step === 'uploading' && <progress value={extraction.progress} />}
      {extraction.step === 'following' && <p role="status">{extraction.run?.status ?? 'started'}</p>}
      {extraction.step === 'done' && (
        <p>
          Invoice {extraction.run.data.invoice_number}: {extraction.run.data.amount}
        </p>
      )}
      {extraction.error && (
        <p role="alert">
          {extraction.error.message} <button onClick={extraction.retry}>Try again</button>
        </p>
      )}
    </main>
  )
}
