import { useExtraction } from 'cloudsquid-react'
import { useNavigate } from 'react-router'
import { table } from '../table'

export default function Home() {
  const navigate = useNavigate()
  const extraction = useExtraction(table, { onStarted: ({ runId }) => void navigate(`/runs/${runId}`) })
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
      {extraction.error && (
        <p role="alert">
          {extraction.error.message} <button onClick={extraction.retry}>Try again</button>
        </p>
      )}
    </main>
  )
}
