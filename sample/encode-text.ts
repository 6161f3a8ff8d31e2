/**
 * Text as bytes of a single-byte encoding, for feeds older than UTF-8. Node only decodes these, so
 * its own decoder gives the table. Characters the encoding lacks become references, as XML allows.
 */
export function encodeText(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  const encoded: number[] = []
  for (const character of text) {
    const byte = bytes.get(character)
    if (byte !== undefined) encoded.push(byte)
    else encoded.push(...Buffer.from(`&#${character.codePointAt(0) ?? 0};`, 'ascii'))
  }
  return Buffer.from(encoded)
}
