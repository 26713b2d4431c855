/** Whether bytes begin with the words with which XML declares itself, in any encoding. */
export const beginsLikeXml = (bytes: Uint8Array): boolean =>
  /^[^<]{0,8}<\?xml\s/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 60)).replaceAll('\0', ''))
