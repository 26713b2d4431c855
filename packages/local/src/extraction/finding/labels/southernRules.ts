import type { FieldRule } from './FieldRule.ts'

/** The labels of `fieldRules` in Spanish and Italian. */
export const southernRules: readonly FieldRule[] = [
  {
    role: 'invoice_number',
    strength: 'clear',
    es: '{nr} de factura|{nr} factura|factura {nr}|{nr} de la factura|factura nº|numero de factura|nº de factura|nº factura|factura simplificada {nr}|factura rectificativa {nr}|serie y {nr}|{nr} de recibo',
    it: 'fattura {nr}|{nr} fattura|numero fattura|{nr} della fattura|fattura n|nota di credito {nr}|{nr} nota di credito|{nr} documento|documento {nr}|numero documento|ricevuta {nr}|fattura elettronica {nr}|parcella {nr}',
  },
  {
    role: 'invoice_number',
    strength: 'weak',
    es: 'factura|factura simplificada|recibo|factura rectificativa',
    it: 'fattura|nota di credito|ricevuta|fattura accompagnatoria|parcella|ricevuta fiscale',
  },
  {
    role: 'order_number',
    strength: 'clear',
    es: '{nr} de pedido|pedido {nr}|{nr} pedido|su pedido {nr}|orden de compra|referencia de pedido',
    it: '{nr} ordine|ordine {nr}|numero ordine|vostro ordine {nr}|{nr} d ordine|rif ordine|ordine di acquisto {nr}',
  },
  {
    role: 'customer_number',
    strength: 'clear',
    es: '{nr} de cliente|{nr} cliente|codigo cliente|codigo de cliente|cliente {nr}|cod cliente',
    it: 'codice cliente|cod cliente|{nr} cliente|cliente {nr}|numero cliente',
  },
  {
    role: 'date',
    strength: 'clear',
    es: 'fecha de factura|fecha factura|fecha de emision|fecha emision|fecha de expedicion|fecha de la factura|fecha expedicion|emitida el',
    it: 'data fattura|data della fattura|data di emissione|data emissione|data documento|del giorno|emessa il',
  },
  { role: 'date', strength: 'usual', es: 'fecha', it: 'data' },
  {
    role: 'date_due',
    strength: 'clear',
    es: 'fecha de vencimiento|vencimiento|fecha vencimiento|vence el|fecha limite de pago|pagadero antes del|pagar antes del|vto',
    it: 'scadenza|data scadenza|data di scadenza|scadenza pagamento|da pagare entro il|entro il|pagamento entro il|scadenze',
  },
  {
    role: 'gross',
    strength: 'clear',
    es: 'total factura|importe total|total iva incluido|total con iva|total con impuestos|total general|importe factura|total importe|total impuestos incluidos|importe total factura',
    it: 'totale fattura|totale documento|importo totale|totale complessivo|totale iva inclusa|totale ivato|totale generale|totale lordo|importo totale fattura|totale comprensivo di iva',
  },
  {
    role: 'gross',
    strength: 'usual',
    es: 'total|importe|total eur|total euros',
    it: 'totale|importo|totale eur|totale euro',
  },
  {
    role: 'payable',
    strength: 'clear',
    es: 'total a pagar|a pagar|importe a pagar|liquido a percibir|total a percibir|importe a abonar|liquido',
    it: 'totale da pagare|da pagare|netto a pagare|importo da pagare|totale dovuto|importo dovuto|netto da pagare',
  },
  {
    role: 'net',
    strength: 'clear',
    es: 'base imponible|total sin iva|importe neto|total neto|base|subtotal sin iva|total base imponible|neto|importe sin iva',
    it: 'imponibile|totale imponibile|totale netto|importo netto|totale iva esclusa|base imponibile|netto merce|totale merce|netto|totale senza iva',
  },
  { role: 'net', strength: 'usual', es: 'subtotal|suma', it: 'subtotale|totale parziale' },
  {
    role: 'tax',
    strength: 'usual',
    es: 'iva|cuota iva|importe iva|total iva|cuota|i v a|impuestos|total impuestos|igic',
    it: 'iva|imposta|totale iva|importo iva|totale imposta|di cui iva|i v a|totale imposte',
  },
  {
    role: 'vat',
    strength: 'clear',
    es: 'nif|cif|n i f|c i f|nif iva|cif nif|nif cif|{nr} iva',
    it: 'partita iva|p iva|p i|part iva|partita i v a|p iva e c f|codice fiscale e partita iva|p iva c f|cf p iva|c f p iva',
  },
  {
    role: 'iban',
    strength: 'clear',
    es: 'cuenta iban|iban cuenta',
    it: 'codice iban|coordinate bancarie iban',
  },
  {
    role: 'seller',
    strength: 'clear',
    es: 'emisor|vendedor|proveedor|razon social|de|factura de',
    it: 'fornitore|mittente|emittente|cedente|cedente prestatore|venditore',
  },
  {
    role: 'buyer',
    strength: 'clear',
    es: 'facturar a|para|datos del cliente|destinatario|direccion de facturacion|direccion de envio|direccion de entrega|enviar a|datos de facturacion|comprador|sr a|facturado a',
    it: 'spett le|spettabile|destinatario|intestatario|cessionario|cessionario committente|fatturare a|destinazione|luogo di consegna|indirizzo di fatturazione|indirizzo di spedizione|committente|spett|destinazione merce',
  },
  {
    role: 'paid',
    strength: 'usual',
    es: 'pagado|importe pagado|total pagado',
    it: 'pagato|importo pagato|totale pagato',
  },
  {
    role: 'other_date',
    strength: 'clear',
    es: 'fecha de pedido|fecha pedido|fecha de entrega|periodo de facturacion|periodo|fecha albaran|fecha de operacion|fecha operacion|fecha de nacimiento',
    it: 'data ordine|data consegna|data di consegna|periodo di riferimento|periodo|data ddt|data trasporto|data inizio|data ritiro|data di nascita',
  },
  {
    role: 'other_amount',
    strength: 'usual',
    es: 'descuento|gastos de envio|portes|retencion|irpf|efectivo|cambio|anticipo|a cuenta|recargo|dto|precio unitario|capital social|entregado',
    it: 'sconto|spese di spedizione|trasporto|spese di trasporto|acconto|ritenuta|ritenuta d acconto|contanti|resto|bollo|imposta di bollo|spese incasso|spese bancarie|arrotondamento|capitale sociale|prezzo unitario|cassa previdenza',
  },
  {
    role: 'other_number',
    strength: 'clear',
    es: 'albaran {nr}|{nr} de albaran|telefono|tel|tfno|{nr} de cuenta|cuenta bancaria|referencia|ref|pagina|{nr} de referencia|factura rectificada {nr}|registro mercantil|{nr} de contrato',
    it: 'ddt {nr}|ddt|{nr} ddt|telefono|tel|fax|rea|{nr} rea|cap soc|registro imprese|riferimento|rif|pagina|codice univoco|codice destinatario|pec|conto corrente|fattura di riferimento|codice fiscale|c f|cod fisc|sdi|codice sdi',
  },
  {
    role: 'other',
    strength: 'usual',
    es: 'forma de pago|condiciones de pago|metodo de pago|tipo iva|concepto|descripcion|iva incluido|exento de iva|moneda',
    it: 'modalita di pagamento|condizioni di pagamento|pagamento|metodo di pagamento|aliquota iva|aliquota|descrizione|causale|valuta|esente iva|banca d appoggio|banca',
  },
]
