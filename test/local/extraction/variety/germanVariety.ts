import type { VarietyCase } from './VarietyCase.ts'

export const germanVariety: readonly VarietyCase[] = [
  {
    title: 'letter with a return address, number and date in the heading, days to pay, no legal form',
    text: `
Malerbetrieb Sommer · Lindenweg 4 · 04109 Elbstadt

Blaumeise AG                                        Malerbetrieb Sommer
Feldstraße 34                                       Lindenweg 4
54321 Hithausen                                     04109 Elbstadt
                                                    Tel. 0341 5550199

                                                    Elbstadt, den 14. Mai 2031

Schlussrechnung Nr. 31-0815 vom 14.05.2031

Sehr geehrte Damen und Herren,
für die Arbeiten vom 02.05.2031 bis 09.05.2031 berechnen wir:

Pos   Leistung                       Menge     Einzelpreis      Gesamt
1     Fassade streichen              12 Std         48,00       576,00
2     Farbe weiß                      3 Eimer       39,50       118,50

                                     Nettosumme                 694,50 €
                                     zzgl. 19 % MwSt.           131,96 €
                                     Rechnungsbetrag            826,46 €

Zahlbar innerhalb von 14 Tagen ohne Abzug.

Sparkasse Elbstadt   IBAN DE89 3704 0044 0532 0130 00   Steuernummer 201/123/12345
`,
    expected: {
      issuer: 'Malerbetrieb Sommer',
      invoice_number: '31-0815',
      date: '2031-05-14',
      date_due: '2031-05-28',
      amount: 826.46,
      amount_untaxed: 694.5,
      amount_tax: 131.96,
      currency: 'EUR',
      iban: 'DE89370400440532013000',
    },
    lines: [
      { name: 'Fassade streichen', qty: 12, price_unit: 48, price_subtotal: 576 },
      { name: 'Farbe weiß', qty: 3, price_unit: 39.5, price_subtotal: 118.5 },
    ],
  },
  {
    title: 'table of rates above its sum row, head in two columns, footer with bank data',
    text: `
Kranich Werkzeuge GmbH & Co.KG                     Kundennummer    77120
Hafenring 9                                        Belegnummer     RG-220144
20457 Hafenstadt                                   Belegdatum      07.11.2031
                                                   Lieferdatum     05.11.2031

Rechnung

Artikel-Nr   Bezeichnung                  Menge    Preis      Betrag
4711         Bohrer 6 mm                   10      3,20        32,00
4712         Handbuch Werkstatt             2     21,40        42,80

Steuersatz        Netto       MwSt      Brutto
19 %              32,00       6,08       38,08
7 %               42,80       3,00       45,80
Summe             74,80       9,08       83,88  EUR

Zahlbar bis 21.11.2031

Kranich Werkzeuge GmbH & Co.KG   USt-IdNr. DE811193231   IBAN DE02 1203 0000 0000 2020 51
`,
    expected: {
      issuer: 'Kranich Werkzeuge GmbH & Co.KG',
      invoice_number: 'RG-220144',
      customer_number: '77120',
      date: '2031-11-07',
      date_due: '2031-11-21',
      amount: 83.88,
      amount_untaxed: 74.8,
      amount_tax: 9.08,
      currency: 'EUR',
      vat: 'DE811193231',
    },
    lines: [
      { code: '4711', qty: 10, price_unit: 3.2, price_subtotal: 32 },
      { code: '4712', qty: 2, price_unit: 21.4, price_subtotal: 42.8 },
    ],
  },
  {
    title: 'credit note that names the invoice it corrects, and the day it was printed',
    text: `
KRANICH PAPIERWERK GMBH
Uferweg 3, 01067 Elbstadt

Gutschrift Nr. GS-2031-004                 Druckdatum: 09.04.2031
zu Rechnung Nr. R-2031-112 vom 02.03.2031

Gutschriftsdatum: 08.04.2031

Beschreibung                    Menge    Einzelpreis      Gesamt
Retoure Papier A4                 2         -18,00        -36,00

Gesamt netto                                              -36,00 €
MwSt. 19 %                                                 -6,84 €
Gutschriftsbetrag                                         -42,84 €
`,
    expected: {
      issuer: 'KRANICH PAPIERWERK GMBH',
      invoice_number: 'GS-2031-004',
      date: '2031-04-08',
      amount: -42.84,
      amount_untaxed: -36,
      amount_tax: -6.84,
      document_type: 'credit_note',
    },
  },
  {
    title: 'discount for early payment beside the days without one, name only in the mail address',
    text: `
Rechnung 2031/0099                           Datum: 03.06.2031

Wartung der Anlage, Pauschale                            420,00 EUR
Umsatzsteuer 19 %                                         79,80 EUR
Gesamtbetrag                                             499,80 EUR

Zahlungsbedingungen: 8 Tage 2 % Skonto, 30 Tage netto

buero@kranich-wartung.example · www.kranich-wartung.example · USt-IdNr. DE811193231
`,
    expected: {
      issuer: 'kranich-wartung.example',
      invoice_number: '2031/0099',
      date: '2031-06-03',
      date_due: '2031-07-03',
      amount: 499.8,
      amount_tax: 79.8,
      currency: 'EUR',
    },
  },
  {
    title: 'owner below a bare name, customer as one writes to a person, currency in the headings alone',
    text: `
                              RECHNUNG

Muster Fliesen & Bad                         Rechnungs-Nr.      2031-1044
Inh. Peter Muster                            Kunden-Nr.         10234
Hauptstr. 12                                 Datum              17.02.2031
70173 Neckarheim                             Seite              1 von 1

Herrn
Max Beispiel
Gartenweg 9
70565 Neckarheim

Pos  Bezeichnung                Menge  Einheit   Preis EUR   Betrag EUR
1    Fliesen verlegen            24,5  m²            38,00       931,00
2    Silikonfuge                 12    lfm            6,50        78,00
     Summe netto                                               1.009,00
     19,00 % Umsatzsteuer auf 1.009,00                           191,71
     Gesamtsumme                                               1.200,71

Bitte überweisen Sie den Betrag bis spätestens 03.03.2031.
`,
    expected: {
      issuer: 'Muster Fliesen & Bad',
      invoice_number: '2031-1044',
      date: '2031-02-17',
      date_due: '2031-03-03',
      amount: 1200.71,
      currency: 'EUR',
    },
    lines: [
      { name: 'Fliesen verlegen', qty: 24.5, price_unit: 38, price_subtotal: 931 },
      { name: 'Silikonfuge', qty: 12, price_unit: 6.5, price_subtotal: 78 },
    ],
  },
  {
    title: 'Whole amounts with groups of thousands, a number of two digits beside the title',
    text: `
mira sandvoss
Verlag Blaue Feder GmbH
Buchstr. 3
04103 Leipzig

Rechnung     #47
Datum        3.12.2031

Umschlag für das Buch                  1.200 €
Vignetten für die Kapitel                510 €
                               Gesamt 1.710 €

Bitte überweisen Sie den Betrag innerhalb von 14 Tagen.
Mira Sandvoss · 04229 Leipzig · hallo@mirasandvoss.example · IBAN DE02120300000000202051
`,
    expected: { issuer: 'mira sandvoss', invoice_number: '47', date: '2031-12-03', amount: 1710 },
  },
  {
    title: 'The date of an order after its number, a column of gross amounts that are no total',
    text: `
Funkturm Mobilfunk Handels-GmbH
Rechnungs-Nr    WK-88123
Datum           12.12.2031
Bestellung      #55120 vom 10.12.2031

Posten                     Netto (EUR)     Brutto (EUR)
Monatliche Posten          33,5714         39,95
Verbindungen               2,5126           2,99

Umsatzsteuer 19 %          6,86
Zu zahlender Betrag       42,94
`,
    expected: { issuer: 'Funkturm Mobilfunk Handels-GmbH', date: '2031-12-12', amount: 42.94 },
  },
  {
    title:
      'A restaurant: the name alone at the top, tax and net in one line, no term of payment in "Netto 79,41"',
    text: `
        Ristorante Il Gabbiano
          Inh. Marco Bellini
    Seestr. 10 · 82319 Starnberg
        St.-Nr. 117/205/60112

Rechnung Nr. 004418
12.08.2031 21:47

Summe EUR                           94,50
enth. MwSt 19% Netto 79,41          15,09
`,
    expected: {
      issuer: 'Ristorante Il Gabbiano',
      amount: 94.5,
      amount_untaxed: 79.41,
      date_due: null,
    },
  },
  {
    title: 'Place and date of a letter in two columns of a table',
    text: `
Ingenieurbüro Falk PartG mbB
Projekt:                  Grundschule Nord
Schlussrechnung Nr.:      SR-31-014
Elbstadt,                 30. Juni 2031
Vertrag vom               02.01.2031
Restforderung brutto      18.700,85 €
`,
    expected: { invoice_number: 'SR-31-014', date: '2031-06-30', amount: 18700.85 },
  },
  {
    title: 'A sign, and the whole name in the return address; what all costs together',
    text: `
enteGas                                  www.entegas.example
enteGas Vertriebs-GmbH · Am Teich 1 · 44135 Dortmund

Frau
Ruth Adler
Nordstr. 4
44145 Dortmund

Rechnung 30221
Gesamtkosten Netto:      78,87 €
zzgl. 19 % MwSt:         14,98 €
Gesamtkosten:            93,85 €
`,
    expected: { issuer: 'enteGas Vertriebs-GmbH', amount: 93.85, amount_untaxed: 78.87 },
  },
  {
    title: 'A shop whose name stands above and beside its address; the customer has an address for mail',
    text: `
Wollstube Meise                              Wollstube Meise
                                             Mühlhof 5
                                             01067 Elbstadt
Rechnung

Hanna Fink                   Rechnungsnummer: WM-3391
Ulmenweg 6                   Rechnungsdatum: 17.11.2031
04109 Leipzig
hanna@fink.example

Gesamtsumme      37,45 €
`,
    expected: { issuer: 'Wollstube Meise', invoice_number: 'WM-3391', amount: 37.45 },
  },
  {
    title: 'A number of the invoice in groups, after letters',
    text: `
Stadtwerke Elstertal
Am Kraftwerk 1, 07973 Greiz

Rechnungsnummer   VR 2031 0081 55
Rechnungsdatum    11.02.2031
Rechnungsbetrag   1.058,15 €
`,
    expected: { invoice_number: 'VR 2031 0081 55', date: '2031-02-11', amount: 1058.15 },
  },
]
