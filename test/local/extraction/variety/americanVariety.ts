import type { VarietyCase } from './VarietyCase.ts'

export const americanVariety: readonly VarietyCase[] = [
  {
    title:
      'A letter of lawyers: its date alone above the text, other dates in a table, and the total of this invoice',
    text: `
PLOVER & STILT, P.C.
Attorneys at Law
600 Main Street, Suite 900
Hartford, Connecticut

February 10, 2031

Re: Lease negotiation    Invoice 33015

01/12/31   JP   Review of lease          $ 735.00
01/20/31   JP   Call with landlord       $ 210.00
Total fees                               $ 945.00
Costs advanced: filing fee               $ 120.00
TOTAL THIS INVOICE                     $ 1,065.00
`,
    expected: { issuer: 'PLOVER & STILT, P.C.', invoice_number: '33015', date: '2031-02-10', amount: 1065 },
  },
  {
    title: 'A school of music without a legal form, its name and address in the middle',
    text: `
                  Osprey Music Academy
           88 Wellington St W, Toronto ON M5V 3A8

Tuition statement
Student: Mila Chen
Invoice No: T-5512
Issued: 2031-09-01
Total      CA$638.45
`,
    expected: { issuer: 'Osprey Music Academy', invoice_number: 'T-5512', amount: 638.45 },
  },
]
