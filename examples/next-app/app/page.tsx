import { InvoiceUpload } from './InvoiceUpload'

export default function Page() {
  return (
    <main>
      <h1>Read an invoice</h1>
      <InvoiceUpload />
    </main>
  )
}
