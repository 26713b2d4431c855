import type { VarietyCase } from './VarietyCase.ts'

export const englishVariety: readonly VarietyCase[] = [
  {
    title: 'row of headings over number, dates and terms; sum table with two rates',
    text: `
HERON REED LTD                                                   INVOICE
4 Marsh Lane, Fenwick FN4 2QQ
VAT Reg No GB123456789   Tel 01632 960123

Bill to                           Ship to
Tern & Tide Books                 Tern & Tide Books
12 Quay Street                    Unit 3, Dock Road
Port Ellis PE1 1AA                Port Ellis PE1 9ZZ

Invoice       Date            Customer      Terms       Due
INV-20417     12/03/2031      TERN01        Net 30      11/04/2031

Item code   Description            Qty     Unit price   VAT %    Amount
RP-2        Reed panel              4        42.50      20%      170.00
BK-9        Guide to marshes        6        10.00      0%        60.00

                                   Subtotal                      230.00
                                   VAT 20% on 170.00              34.00
                                   VAT 0% on 60.00                 0.00
                                   Total GBP                     264.00
`,
    expected: {
      issuer: 'HERON REED LTD',
      invoice_number: 'INV-20417',
      date: '2031-03-12',
      date_due: '2031-04-11',
      amount: 264,
      amount_untaxed: 230,
      amount_tax: 34,
      currency: 'GBP',
      vat: 'GB123456789',
    },
    lines: [
      { code: 'RP-2', qty: 4, price_unit: 42.5, price_subtotal: 170 },
      { code: 'BK-9', qty: 6, price_unit: 10, price_subtotal: 60 },
    ],
  },
  {
    title: 'American: issued at, balance after a payment, sales tax, remit to',
    text: `
Otter Creek Supply, Inc.
88 Mill Road
Burlington, VT 05401

INVOICE #10077                                   Issued: March 5, 2031
                                                 Terms: Net 15

Sold to:
Maple & Pine LLC
7 Elm St
Stowe, VT 05672

Description                         Quantity      Rate         Amount
Cedar boards                            20        7.25        $145.00
Delivery                                 1       25.00         $25.00

Subtotal                                                     $170.00
Sales tax 6%                                                  $10.20
Total                                                        $180.20
Payments                                                     -$80.20
Balance due                                                  $100.00

Remit to: Otter Creek Supply, Inc., PO Box 12, Burlington, VT 05401
`,
    expected: {
      issuer: 'Otter Creek Supply, Inc.',
      invoice_number: '10077',
      date: '2031-03-05',
      date_due: '2031-03-20',
      amount: 180.2,
      amount_due: 100,
      amount_untaxed: 170,
      amount_tax: 10.2,
      currency: 'USD',
    },
    lines: [
      { name: 'Cedar boards', qty: 20, price_unit: 7.25, price_subtotal: 145 },
      { name: 'Delivery', qty: 1, price_unit: 25, price_subtotal: 25 },
    ],
  },
  {
    title: 'previous balance and date of the last invoice stand before the own ones',
    text: `
Plover Water plc
Customer services: www.plover-water.example

Your water bill
Account number: 7001 2345
Previous invoice date: 02/01/2031
Invoice date: 02/04/2031
Invoice number: PW-881273
Printed on: 03/04/2031

Previous balance                £48.20
Payment received               -£48.20
Water used 21 m3                £41.50
Standing charge                  £9.00
Total amount due                £50.50

Payable by 25 April 2031 to Plover Water plc
`,
    expected: {
      issuer: 'Plover Water plc',
      invoice_number: 'PW-881273',
      date: '2031-04-02',
      date_due: '2031-04-25',
      amount: 50.5,
      currency: 'GBP',
    },
  },
  {
    title: 'till receipt with card slip',
    text: `
Sandpiper Cafe
9 Harbour Street, Fenwick FN1 3AB
Tel 01632 960777

Receipt 5531        14/02/2031 10:42

2 x Flat white             6.40
Carrot cake                3.20

Total                     £9.60
Visa                      £9.60
VAT incl. 20%              1.60

Thank you for your visit
`,
    expected: {
      issuer: 'Sandpiper Cafe',
      invoice_number: '5531',
      date: '2031-02-14',
      amount: 9.6,
      currency: 'GBP',
    },
  },
  {
    title:
      'Indian: "Dated" twice, below the invoice number and below the order number, an address beside them',
    text: `
Sarus Electronics Private Limited
Plot 14, Okhla Phase II          Invoice No.          SE/31-32/1190
New Delhi - 110020
GSTIN/UIN: 07AABCS1429B1ZB       Dated                9-Jul-31
State Name: Delhi
                                 Buyer’s Order No.    PO/4471

                                 Dated                2-Jul-31

Total        ₹ 46,020.00
`,
    expected: { invoice_number: 'SE/31-32/1190', date: '2031-07-09', amount: 46020 },
  },
  {
    title: 'A bill of lawyers: "Messrs" are written to, though the VAT number stands below them',
    text: `
                                                     Wren Osprey LLP
                                                     3 Temple Chambers
                                                     London EC4Y 9DB
Messrs Tern Holdings plc
Harbour House
Southampton SO14 2AA

Bill number:     20881
Tax point:       30 April 2031
VAT no:          GB 987 6543 21

Total now due    £3,880.00
`,
    expected: { issuer: 'Wren Osprey LLP', date: '2031-04-30', amount: 3880 },
  },
  {
    title: 'Australian: no legal form, known by its business number; a bill with an old balance',
    text: `
Galah Plumbing                   TAX INVOICE
ABN 83 914 571 673               Invoice Number INV-0442
Fitzroy VIC 3065                 Issue date 2 Mar 2031

To:
Body Corporate 44 Smith St
Collingwood VIC 3066

Balance from last bill       $84.00
Payments received           -$84.00
Total due                   $219.45
`,
    expected: { issuer: 'Galah Plumbing', date: '2031-03-02', amount: 219.45 },
  },
  {
    title: 'A freelancer abroad: whole amounts, a number that looks like a date, a postcode after the street',
    text: `
Invoice
Tomasz Dudek
tomasz@dudek-design.example
ul. Miodowa 4/2, 31-055 Kraków, Poland
NIP PL6762222222

Billed to:
Storks & Co Ltd
1 Old St, London EC1V 9HX

Invoice no. 7/05/2031
Date: May 28th, 2031

UI design sprint of this month and the next     €2,250
                                 Total: €2,250
`,
    expected: { issuer: 'Tomasz Dudek', invoice_number: '7/05/2031', date: '2031-05-28', amount: 2250 },
  },
  {
    title: 'A receipt of a shop for apps: the seller stands in the small print after the year',
    text: `
Receipt
BILLED TO
Katja Berg
DOCUMENT NO.   188224410093
TOTAL          €4.99
Terms: see the shop and its conditions of use for all customers in Europe.
App Store

Copyright © 2031 Cormorant Distribution International Ltd. All rights reserved. Cork. VAT Reg. No. IE9700053D
`,
    expected: { issuer: 'Cormorant Distribution International Ltd.', amount: 4.99 },
  },
  {
    title: 'A hotel: its address set in the middle below its name, guest and stay in two columns',
    text: `
                  PUFFIN INN & SUITES
                    120 Harbor Blvd
                   Salinas, CA 93901
                   Tel: 831-555-0144

Guest: Mr. Alan Brooks                    Room: 214
Address: 9 Hill St, Denver, CO 80203      Invoice Date: 10-14-31

Total Charges      $417.70
`,
    expected: { issuer: 'PUFFIN INN & SUITES', date: '2031-10-14', amount: 417.7 },
  },
  {
    title: 'A clinic whose address on the web is made of words of its name',
    text: `
Sandpiper Family Clinic
P.O. Box 4411

STATEMENT DATE: 09/14/2031
Amount due: $86.40

Questions? billing@sandpiperclinic.example or (503) 555-0188
`,
    expected: { issuer: 'Sandpiper Family Clinic', date: '2031-09-14', amount: 86.4 },
  },
  {
    title: 'Builders with a word in brackets in their name',
    text: `
R. Bittern & Daughters (Builders) Ltd     INVOICE
The Yard, Diss IP22 4AA

Invoice No: 0042
Date: 01.09.31
Gross valuation to date        £84,000.00
Less previously certified      £56,200.00
Amount due                     £27,800.00
`,
    expected: { issuer: 'R. Bittern & Daughters (Builders) Ltd', invoice_number: '0042', amount: 27800 },
  },
  {
    title: 'A bill in capitals, without a legal form: a box at the post, and the telephone below it',
    text: `
GANNET PEST CONTROL                               INVOICE
PO BOX 71, FRESNO CA 93701                        DATE 4/2/31
559-555-0102                                      NO. 66120

TO: MARGE EIDER
3 MAPLE DR
FRESNO CA 93702

SERVICE                                           AMOUNT
QUARTERLY SPRAY                                   95.00
PLEASE PAY THIS AMOUNT                            $95.00
`,
    expected: { issuer: 'GANNET PEST CONTROL', amount: 95 },
  },
  {
    title: 'A telephone bill with a question in large letters, and a number of two groups',
    text: `
What is the total due?
Your account number    Bill number    Bill date
GB08 3317 22           Q017 3K        11 Jan 2031
`,
    expected: { issuer: null, invoice_number: 'Q017 3K', date: '2031-01-11' },
  },
]
