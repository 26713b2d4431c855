import type { RunRef } from 'cloudsquid-react'
import { RunWorkbench } from 'cloudsquid-react-ui'
import 'cloudsquid-react-ui/styles/run.css'
import { useState } from 'react'
import { client, extract, storeReview } from './cloudsquid'

export function InvoiceDesk() {
  const [file, setFile] = useState<File>()
  const [ref, setRef] = useState<RunRef>()
  const choose = async (chosen: File) => {
    setFile(chosen)
    setRef(await extract(chosen))
  }
  if (file)
    return <RunWorkbench client={client} runRef={ref} document={file} onReview={storeReview} theme="auto" />
  return <input type="file" aria-label="Invoice" onChange={(event) => void choose(event.target.files![0]!)} />
}
