import type { VarietyCase } from './VarietyCase.ts'

export const dutchVariety: readonly VarietyCase[] = [
  {
    title: 'form in small letters, headings over their values, fourteen days',
    text: `
reiger techniek b.v.
Kade 27, 1011 AB Waterdam
KvK 12345678 - BTW NL123456782B90 - info@reigertechniek.example

Bakkerij De Ooievaar
Dorpsstraat 5
3511 EP Utrecht

Factuur

Factuurnummer      Factuurdatum      Debiteurnr      Uw referentie
2031-0456          07-08-2031        10023           Onderhoud juli

Omschrijving                   Aantal    Prijs     BTW     Bedrag
Onderhoud oven                   3       65,00     21%     195,00
Filter                           1       18,50     21%      18,50

                               Subtotaal                   213,50
                               21% BTW                      44,84
                               Totaal                    € 258,34

Gelieve te betalen binnen 14 dagen na factuurdatum.
IBAN NL91 ABNA 0417 1643 00
`,
    expected: {
      issuer: 'reiger techniek b.v.',
      invoice_number: '2031-0456',
      date: '2031-08-07',
      date_due: '2031-08-21',
      amount: 258.34,
      amount_untaxed: 213.5,
      amount_tax: 44.84,
      currency: 'EUR',
      vat: 'NL123456782B90',
      iban: 'NL91ABNA0417164300',
    },
    lines: [
      { name: 'Onderhoud oven', qty: 3, price_unit: 65, price_subtotal: 195 },
      { name: 'Filter', qty: 1, price_unit: 18.5, price_subtotal: 18.5 },
    ],
  },
  {
    title: 'marks around labels, two on a line',
    text: `
Blauwe Lepelaar N.V.

**Factuurnummer:** 77120045 **Factuurdatum:** 3 maart 2031
**Bestelnummer:** 1000965241 **Klantnummer:** 9011770000

Totaal excl. BTW     € 20,66
BTW 21 %              € 4,34
Totaal incl. BTW     € 25,00
`,
    expected: {
      issuer: 'Blauwe Lepelaar N.V.',
      invoice_number: '77120045',
      order_number: '1000965241',
      customer_number: '9011770000',
      date: '2031-03-03',
      amount: 25,
      currency: 'EUR',
    },
  },
  {
    title: 'What a notary charges is called a declaration',
    text: `
                                   Kemphaan Notarissen

De heer en mevrouw J. Tureluur
Singel 14
2312 PA LEIDEN

Leiden, 9 november 2031
DECLARATIE 27700912

Honorarium akte van levering       € 650,00
Te voldoen                         € 650,00
`,
    expected: { invoice_number: '27700912', date: '2031-11-09', amount: 650 },
  },
]
