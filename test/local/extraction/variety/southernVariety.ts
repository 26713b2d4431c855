import type { VarietyCase } from './VarietyCase.ts'

export const southernVariety: readonly VarietyCase[] = [
  {
    title: 'Spanish: base, tax and total in a column, due date, customer in a box',
    text: `
Garza Papeles S.L.
CIF B12345674
Calle del Río 8, 28013 Madrid

Datos del cliente
Librería Cigüeña S.A.
Plaza Mayor 3
41001 Sevilla

FACTURA Nº 2031/0087
Fecha de factura: 21/10/2031
Vencimiento: 20/11/2031

Concepto                         Cantidad    Precio      Importe
Papel reciclado A4                  10        4,20         42,00
Sobres                               5        3,00         15,00

                                 Base imponible            57,00 €
                                 IVA 21 %                  11,97 €
                                 Total factura             68,97 €
`,
    expected: {
      issuer: 'Garza Papeles S.L.',
      invoice_number: '2031/0087',
      date: '2031-10-21',
      date_due: '2031-11-20',
      amount: 68.97,
      amount_untaxed: 57,
      amount_tax: 11.97,
      currency: 'EUR',
    },
    lines: [
      { name: 'Papel reciclado A4', qty: 10, price_unit: 4.2, price_subtotal: 42 },
      { name: 'Sobres', qty: 5, price_unit: 3, price_subtotal: 15 },
    ],
  },
  {
    title: 'Italian: number and date in one line, the customer after "Spett.le", headings over sums',
    text: `
Airone Carta S.r.l.
Via del Porto 12, 16121 Genova
P.IVA IT12345670017 - info@aironecarta.example

                                        Spett.le
                                        Libreria Cicogna S.p.A.
                                        Corso Italia 4
                                        20122 Milano

Fattura n. 118/2031 del 15/12/2031

Descrizione                       Quantità     Prezzo      Importo
Carta avorio                          8         6,50         52,00

Imponibile           IVA 22%           Totale documento
52,00                11,44             63,44 €

Scadenza: 14/01/2032
`,
    expected: {
      issuer: 'Airone Carta S.r.l.',
      invoice_number: '118/2031',
      date: '2031-12-15',
      date_due: '2032-01-14',
      amount: 63.44,
      amount_untaxed: 52,
      amount_tax: 11.44,
      currency: 'EUR',
      vat: 'IT12345670017',
    },
    lines: [{ name: 'Carta avorio', qty: 8, price_unit: 6.5, price_subtotal: 52 }],
  },
  {
    title: 'Italian receipt: total in words of the till',
    text: `
Trattoria Rondine
Via Roma 1
10121 Torino
P.IVA 01234567890

2 x 1,30
Caffè                      2,60
Cornetto                   1,50

TOTALE EURO                4,10
Contanti                   5,00
Resto                      0,90

03/02/2031 08:15   Doc. 0012-0034
`,
    expected: { issuer: 'Trattoria Rondine', date: '2031-02-03', amount: 4.1, currency: 'EUR' },
  },
  {
    title: 'Spanish: a date in words, a freelancer without a legal form, the customer under "Cliente"',
    text: `
FACTURA
Elena Garza Ruiz                         Cliente:
NIF 12345678Z                            Editorial Cigüeña S.L.
C/ Mayor 15                              Gran Vía 40
28013 Madrid                             28014 Madrid

Factura nº: 2031-018
Fecha: 9 de junio de 2031

                       Base imponible     725,00 €
                       IVA 21 %           152,25 €
                       TOTAL              877,25 €
`,
    expected: { issuer: 'Elena Garza Ruiz', date: '2031-06-09', amount: 877.25 },
  },
  {
    title: 'Italian: headings over two lines, their values in the row below',
    text: `
Officine Airone S.r.l.
40138 Bologna

Tipo         Numero Data          Cod.       Pagamento
documento           documento     cliente
FATTURA      127/A  24/05/2031    C00412     Bonifico

Totale documento EUR    351,00
Scadenza                23/07/2031
`,
    expected: { invoice_number: '127/A', date: '2031-05-24', date_due: '2031-07-23', amount: 351 },
  },
  {
    title: 'Italian: a bill for electricity, its date in the line below its number',
    text: `
Gruccione Energia S.p.A.                 Bolletta n. 2031/004418822
20154 Milano                             del 10/04/2031
                                         Scadenza 30/04/2031

Totale da pagare      105,78 €
`,
    expected: { invoice_number: '2031/004418822', date: '2031-04-10', amount: 105.78 },
  },
]
