import 'cloudsquid-react-ui/styles.css'
import { InvoiceDesk } from './InvoiceDesk'

export default function Page() {
  return <InvoiceDesk />
}
