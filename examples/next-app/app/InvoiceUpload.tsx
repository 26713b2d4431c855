'use client'
import { useExtraction } from 'cloudsquid-react'
import { useRouter } from 'next/navigation'
import { table } from '../lib/table'

export function InvoiceUpload() {
  const router = useRouter()
  const extraction = useExtraction(table, { onStarted: ({ runId }) => router.push(`/runs/${runId}`) })
  return (
    <>
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
    </>
  )
}
