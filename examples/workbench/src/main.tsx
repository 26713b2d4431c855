import { createRoot } from 'react-dom/client'
import { InvoiceDesk } from './InvoiceDesk'

createRoot(document.getElementById('root')!).render(<InvoiceDesk />)
