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
  {
    title:
      'Engineers: their date beside who is written to, "Date" and amounts of other invoices in tables, and a draughtsman (CAD)',
    text: `
Loess Hills Engineering, Inc.
PO Box 84608, Lincoln, NE 68501

City of Plattewater              August 31, 2031
200 N Main Street                Project No:   017-0442.00
Plattewater, NE 68801            Invoice No:   0512207

                         Hours    Rate      Amount
CAD Technician           12.00    104.00    1,248.00
Total Labor                                 8,196.30

Billing Limits       Current     Prior        To-Date
Total Billings       8,196.30    22,410.00    30,606.30

                     Total this Invoice    $8,196.30

Outstanding Invoices
Number     Date        Balance
0509113    7/30/2031   4,120.00
`,
    expected: { invoice_number: '0512207', date: '2031-08-31', amount: 8196.3, currency: 'USD' },
  },
  {
    title: 'A printer whose trade is in its name, and whose telephone is written with a slash',
    text: `
KESTREL OFFSET PRINTING                          INVOICE
3310 E WASHINGTON AVE
MADISON  WI  53704                  INVOICE #    114-88320
608/555-0129                        INVOICE DATE   4/30/31

SOLD TO:                       SHIP TO:
DANE COUNTY CLERK              DANE COUNTY CLERK
MADISON WI 53703               MADISON WI 53703

INVOICE TOTAL        6,927.50
`,
    expected: { issuer: 'KESTREL OFFSET PRINTING', invoice_number: '114-88320', amount: 6927.5 },
  },
  {
    title: 'A forwarder whose name is a picture, and stands at its bank account alone',
    text: `
                                        INVOICE
TO:                        INVOICE NO
STARLING PHARMA INC        S00118842/A
UNIT 8, AIRPORT PARK
AUSTIN, TX 78741           INVOICE DATE
                           30-Nov-31

TOTAL EUR                                1,905.49

Transfer funds to: Account name: Sandpiper Forwarding Ltd   IBAN: IE29 AIBK 9311 5212 3456 78
`,
    expected: { issuer: 'Sandpiper Forwarding Ltd', invoice_number: 'S00118842/A', amount: 1905.49 },
  },
  {
    title: 'A carrier whose number is called a PRO number, and who is paid, while goods go from another firm',
    text: `
DOTTEREL EXPRESS                          PRO NO. 220-118834
1 TERMINAL WAY, TOLEDO OH 43612           BILL DATE 12/02/31

FROM: MIDLAND CASTINGS, 40 FOUNDRY ST     TO: SHELDUCK PUMPS, 12 RIVER RD
4    SKIDS IRON CASTINGS      733.12
PAY THIS AMOUNT      $733.12
REMIT TO: DOTTEREL EXPRESS, PO BOX 5551, TOLEDO OH 43699
`,
    expected: { issuer: 'DOTTEREL EXPRESS', invoice_number: '220-118834', amount: 733.12 },
  },
  {
    title: 'A laboratory: what is charged, and what is left after the insurance paid',
    text: `
AVOCET CLINICAL LABORATORIES
PO BOX 12140
BURLINGTON, NC 27216-2140

REPAIR ORDER 60118822     INVOICE DATE 04/28/2031

COMPREHENSIVE PANEL         $162.00
TOTAL CHARGES               $162.00
INSURANCE ADJUSTMENT        -$98.26
INSURANCE PAYMENT           -$32.00
PLEASE PAY THIS AMOUNT       $31.74
`,
    expected: { issuer: 'AVOCET CLINICAL LABORATORIES', invoice_number: '60118822', amount: 31.74 },
  },
  {
    title: 'A bookkeeper who sells the filing of taxes: a row of articles, and no tax',
    text: `
Invoice Number INV-0931
Description            Quantity    Unit Price    Amount USD
Monthly bookkeeping    1.00        650.00        650.00
Sales tax filing       1.00         75.00         75.00
Subtotal                                         725.00
TOTAL USD                                        725.00
`,
    expected: { invoice_number: 'INV-0931', amount: 725, amount_tax: null },
    lines: [{ name: 'Monthly bookkeeping' }, { name: 'Sales tax filing', price_subtotal: 75 }],
  },
]
