import type { VarietyCase } from './VarietyCase.ts'

export const easternVariety: readonly VarietyCase[] = [
  {
    title: 'Czech: title with its number, two parties side by side, the day of supply beside the date',
    text: `
Faktura - daňový doklad č. 2031001

Dodavatel:                              Odběratel:
Truhlářství Čáp s.r.o.                  Kavárna U Lípy s.r.o.
Lipová 14                               Dlouhá 3
602 00 Brno                             110 00 Praha 1
DIČ: CZ12345678                         DIČ: CZ87654321

Variabilní symbol: 2031001              Datum vystavení:            12. 3. 2031
Číslo účtu: 123456789/0100              Datum splatnosti:           26. 3. 2031
                                        Datum uskut. zdan. plnění:  10. 3. 2031

Celkem bez DPH                                        10 000,00 Kč
DPH 21 %                                               2 100,00 Kč
Celkem k úhradě                                       12 100,00 Kč
`,
    expected: {
      issuer: 'Truhlářství Čáp s.r.o.',
      invoice_number: '2031001',
      date: '2031-03-12',
      date_due: '2031-03-26',
      amount: 12_100,
      amount_untaxed: 10_000,
      amount_tax: 2100,
      currency: 'CZK',
    },
  },
  {
    title: 'Romanian: series and number, who wrote it is not who sent it',
    text: `
Furnizor: S.C. Barza Print S.R.L.           Client: Popas Vesel S.R.L.
CIF: RO1234567                              CIF: RO7654321
Str. Florilor 3, 010101 București           Str. Gării 10, 500001 Brașov

                     FACTURA
        Seria ABC nr. 123 din data 12.03.2031

Total                                     1.190,00
Total de plata                            1.190,00 RON

Emisa de catre: Popescu Ion
Termen de plata: 27.03.2031
`,
    expected: {
      issuer: 'S.C. Barza Print S.R.L.',
      invoice_number: 'ABC 123',
      date: '2031-03-12',
      date_due: '2031-03-27',
      amount: 1190,
      currency: 'RON',
    },
  },
  {
    title: 'Hungarian: dates in a row of headings, forints without decimals',
    text: `
SZÁMLA                                  Számlaszám: KB-2031/00113

Eladó:                                  Vevő:
Kék Gólya Kft.                          Zöld Sziget Bt.
1011 Budapest, Fő utca 12.              6720 Szeged, Petőfi u. 3.

Fizetési mód      Teljesítés       Számla kelte     Fizetési határidő
átutalás          2031.03.16.      2031.03.17.      2031.03.31.

Nettó összesen                       100 000 Ft
ÁFA 27%                               27 000 Ft
Fizetendő végösszeg                  127 000 Ft
`,
    expected: {
      issuer: 'Kék Gólya Kft.',
      invoice_number: 'KB-2031/00113',
      date: '2031-03-17',
      date_due: '2031-03-31',
      amount: 127_000,
      currency: 'HUF',
    },
  },
  {
    title: 'Finnish: the account number below the customer is not the customer’s',
    text: `
Haikara Puutyö Oy                       LASKU
Metsätie 3                              Laskun numero     5123
33100 Tampere                           Laskun päiväys    9.3.2031
                                        Eräpäivä          23.3.2031
                                        Viitenumero       51234

Asiakas
Koskela Kiinteistöt Oy
Rantatie 1
33200 Tampere

Veroton yhteensä                     1 000,00
ALV 25,5 %                             255,00
Maksettava yhteensä                  1 255,00 EUR

IBAN FI21 1234 5600 0007 85
`,
    expected: {
      issuer: 'Haikara Puutyö Oy',
      invoice_number: '5123',
      date: '2031-03-09',
      date_due: '2031-03-23',
      amount: 1255,
      currency: 'EUR',
    },
  },
  {
    title: 'Indian: two dates that are labelled alike, the second of the order, the currency in words',
    text: `
Stork Looms Private Limited             Invoice No.          KL/31-32/0871
14, Weavers Street, Erode - 638001      Dated                14-Mar-2031
GSTIN: 33AABCK1234L1Z5                  Buyer's Order No.    PO/771
                                        Dated                02-Mar-2031

IGST @ 18%                               1,800.00
Total                                   11,800.00
Amount Chargeable (in words): INR Eleven Thousand Eight Hundred Only
`,
    expected: {
      issuer: 'Stork Looms Private Limited',
      invoice_number: 'KL/31-32/0871',
      date: '2031-03-14',
      amount: 11_800,
      currency: 'INR',
    },
  },
  {
    title: 'Spanish: "De" and "Para" over the parties, a short number with a letter',
    text: `
FACTURA: A-77
Fecha: 31/03/2031

DE                                      PARA
Lucía Ferrer Montes                     Talleres Cigüeña S.L.
NIF 45678912K                           CIF B96123456
46001 Valencia                          46900 Torrent

Base imponible                          1.000,00 €
IVA 21 %                                  210,00 €
TOTAL                                   1.210,00 €
`,
    expected: {
      issuer: 'Lucía Ferrer Montes',
      invoice_number: 'A-77',
      date: '2031-03-31',
      amount: 1210,
      currency: 'EUR',
    },
  },
  {
    title: 'Australian: a name that breaks before its form',
    text: `
TAX INVOICE                         Invoice Date        Stork Creek Electrical
                                    12 Mar 2031         Pty Ltd
Gumnut Childcare                    Invoice Number      8 Main Rd
12 Banksia St                       INV-0392            ELTHAM VIC 3095
FITZROY VIC 3065                    ABN
                                    51 824 753 556

TOTAL AUD                              330.00
AMOUNT DUE AUD                         330.00
`,
    expected: {
      issuer: 'Stork Creek Electrical Pty Ltd',
      invoice_number: 'INV-0392',
      date: '2031-03-12',
      amount: 330,
      currency: 'AUD',
    },
  },
  {
    title: 'An Indian laboratory: gross, discount and net without a tax',
    text: `
                  HORNBILL DIAGNOSTICS
              Plot 14, MG Road, Pune 411001
                   Ph: 020-25550123

BILL / RECEIPT
Bill No      HD/31/10442      Date     05-Jan-2031
Patient      Mr. Rohan Rao    Age/Sex  34/M

Gross Amount      1050.00
Discount            50.00
Net Amount      Rs. 1000.00
Paid              1000.00
`,
    expected: { issuer: 'HORNBILL DIAGNOSTICS', invoice_number: 'HD/31/10442', amount: 1000 },
  },
  {
    title: 'A hotel in India: what is rounded off, what was paid before, and the currency in words alone',
    text: `
                 HOTEL BULBUL RESIDENCY
            12/4 Station Road, Pune - 411001
GSTIN : 27AABCB7788K1Z5
Bill No : HB/2728/00911             Room No : 304
Bill Date : 18/02/2032              Arrival : 16/02/2032

Taxable Amount      7,245.00
CGST                  405.13
SGST                  405.13
Round Off              -0.26
Gross Total         8,055.00
Advance             2,000.00
Net Payable         6,055.00
Rupees Six Thousand Fifty Five Only
`,
    expected: { issuer: 'HOTEL BULBUL RESIDENCY', amount: 8055, amount_due: 6055, currency: 'INR' },
  },
  {
    title: 'A dealer in Dubai, whose total is called net',
    text: `
AL HOUBARA BUILDING MATERIALS TRADING L.L.C
Invoice No : 11872
Date : 17-03-2031
Total Excl. VAT     5,650.00
VAT 5%                282.50
Net Total AED       5,932.50
`,
    expected: { invoice_number: '11872', amount: 5932.5, amount_untaxed: 5650, currency: 'AED' },
  },
  {
    title: 'Accountants in Ireland, whose sums have no words',
    text: `
Rook, Jackdaw & Co.
Invoice No    19022
Preparation of accounts    €1,950.00
CRO filing                   €350.00
                           €2,300.00
VAT @ 23%                    €529.00
                           €2,829.00
`,
    expected: { invoice_number: '19022', amount: 2829, amount_untaxed: 2300, currency: 'EUR' },
  },
  {
    title: 'A shop in India that rounds what its rows make',
    text: `
Tailorbird Garments
GSTIN 07AAHFT1122K1Z3           Invoice No. : TG/884
Particulars      HSN     Qty    Amount
Cotton Kurta     6205    2      2,338.20
Silk Dupatta     6214    1        899.00
Gross Amount                    3,237.20
Round Off                          -0.20
Bill Amount                   ₹ 3,237.00
`,
    expected: { invoice_number: 'TG/884', amount: 3237, currency: 'INR' },
  },
]
