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
  {
    title: 'A joiner who writes name, address and telephone in one line, and numbers by hand',
    text: `
J. Dunlin Joinery, 8 Tarn Close, Kendal LA9 4PQ. Mob 07700 900123

Mr P. Wheatear
The Croft
Staveley LA8 9LR

22nd April 2031

Invoice 41

To supply and fit oak staircase as quoted
Total          £4,090.00
`,
    expected: { issuer: 'J. Dunlin Joinery', invoice_number: '41', date: '2031-04-22', amount: 4090 },
  },
  {
    title: 'A statement of a university',
    text: `
                 UNIVERSITY OF NORTH PRAIRIE
                 Office of Student Accounts
             1 College Ave, Grand Forks, ND 58202

Invoice Number   SA-2031-55120     Statement Date   08/01/2031
Amount Due       $3,931.00
`,
    expected: { issuer: 'UNIVERSITY OF NORTH PRAIRIE', invoice_number: 'SA-2031-55120', amount: 3931 },
  },
  {
    title: 'Who is written to sends no invoice, also with a legal form and alone with an address',
    text: `
                                       Date: 2031/07/31
                                       Invoice No. 3107-15
INVOICE

Messrs. Avocet Trading Ltd.
14 Quay St, Auckland 1010

Total (JPY)      198,000
`,
    expected: { issuer: null, invoice_number: '3107-15', amount: 198000 },
  },
]
