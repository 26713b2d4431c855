/**
 * Takes out of a file's name what is not seen but changes how the rest is seen: "invoice\u202Efdp.exe" reads as
 * "invoiceexe.pdf". Halves of letters go too, as no address can carry them.
 */
export function harmlessName(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu, '').trim()
}
