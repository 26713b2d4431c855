'use client'
import { type Review, type RunRef, useExtraction } from 'cloudsquid-react'
import { RunWorkbench } from 'cloudsquid-react-ui'
import { useState } from 'react'
import { table } from '../../lib/table'

export function InvoiceDesk() {
  const [file, setFile] = useState<File>()
  const [ref, setRef] = useState<RunRef>()
  const extraction = useExtraction(table, { onStarted: setRef })
  if (file && !extraction.error)
    return <RunWorkbench runRef={ref} document={file} onReview={storeReview} theme="auto" />
  return (
    <>
      <input
        type="file"
        aria-label="Invoice"
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (!chosen) return
          setFile(chosen)
          extraction.extract(chosen)
        }}
      />
      {extraction.error && <p role="alert">{extraction.error.message}</p>}
    </>
  )
}

/** Gives a review to this app's own server, which keeps it. */
async function storeReview(review: Review, { runId }: RunRef): Promise<Review> {
  const answer = await fetch(`/reviews/${runId}`, { method: 'PUT', body: JSON.stringify(review) })
  if (!answer.ok) throw new Error(`The review was not stored (HTTP ${answer.status}).`)
  return answer.json()
}
