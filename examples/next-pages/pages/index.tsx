import { useExtraction } from 'cloudsquid-react'
import Head from 'next/head'
import { useRouter } from 'next/router'
import { table } from '../lib/table'

export default function InvoiceUpload() {
  const router = useRouter()
  const extraction = useExtraction(table, { onStarted: ({ runId }) => void router.push(`/runs/${runId}`) })
  return (
    <main>
      <Head>
        <title>Read an invoice</title>
        <link rel="icon" href="data:," />
      </Head>
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
      {extraction.error && (
        <p role="alert">
          {extraction.error.message} <button onClick={extraction.retry}>Try again</button>
        </p>
      )}
    </main>
  )
}
