import { useExtraction } from 'cloudsquid-react'
import { useState } from 'react'
import { Button, Text, TextInput } from 'react-native'
import * as z from 'zod'

/** The name of your project and the id of your table. */
const table = { projectName: 'local', tableId: '00000000-0000-4000-8000-000000000001' }

const invoiceSchema = z.object({ invoice_number: z.string(), amount: z.number() })

export function InvoiceReader() {
  const [uri, setUri] = useState('')
  const extraction = useExtraction(table, { schema: invoiceSchema })
  return (
    <>
      <TextInput placeholder="Address of a PDF" value={uri} onChangeText={setUri} />
      <Button
        title="Read"
        onPress={() => extraction.extract({ uri, filename: 'invoice.pdf', mimetype: 'application/pdf' })}
      />
      <Text>{extraction.step}</Text>
      {extraction.step === 'done' && (
        <Text>
          Invoice {extraction.run.data.invoice_number}: {extraction.run.data.amount}
        </Text>
      )}
      {extraction.error && <Text role="alert">{extraction.error.message}</Text>}
    </>
  )
}
