import { charsetByLanguage, multiByteCharsets } from './legacy-charsets.ts'

/** How far into the bytes a declaration is looked for; pages put `<meta>` late. */
const HEAD_BYTES = 8192
/** With this many multi-byte sequences, valid UTF-8 is no accident. */
const SURE_SEQUENCES = 6
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Turns a fetched document into text: by its BOM, else the header's charset, else its own
 * declaration, each believed only as far as the bytes bear it out. Never throws.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const text = decode(bytes, contentType)
  return holdsControls(bytes) ? mendControls(text) : text
}

/** Whether U+0080–9F may occur: C2 and then 80–9F in UTF-8. Most documents are cleared by this. */
function holdsControls(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xc2); at !== -1; at = bytes.indexOf(0xc2, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next >= 0x80 && next < 0xa0) return true
  }
  return false
}

/**
 * windows-1252 text that was taken for Latin-1 and re-encoded holds control characters where its
 * quotes and dashes were; nothing else in a feed or page uses them.
 */
function mendControls(text: string): string {
  return text.replace(/[\u0080-\u009f]+/g, (controls) =>
    new TextDecoder('windows-1252').decode(Uint8Array.from(controls, (c) => c.charCodeAt(0))),
  )
}

function decode(bytes: Uint8Array, contentType: string | null): string {
  const wide = wideCharset(bytes)
  if (wide !== null) return decodeWide(bytes, wide)

  const utf8 = decodeStrictly('utf-8', bytes)
  if (utf8 !== null && isSurelyUtf8(utf8, bytes)) return utf8
  const declared = declaredCharsets(bytes, contentType)
  if (utf8 !== null && !declared.some((charset) => speaksAgainstUtf8(charset, utf8, bytes))) {
    return utf8
  }
  for (const charset of declared) {
    if (charset === 'utf-8') continue
    const text = decodeStrictly(charset, bytes)
    if (text !== null) return text
  }
  if (utf8 !== null) return utf8

  // Declared or assumed UTF-8 and invalid: a few damaged characters, or another charset altogether.
  const lossy = new TextDecoder('utf-8').decode(bytes)
  if (hasUtf8Bom(bytes) || isMostlySound(lossy)) return lossy
  const legacy = declared.find((charset) => charset !== 'utf-8') ?? charsetOfLanguage(bytes)
  return new TextDecoder(legacy).decode(bytes)
}

type WideCharset = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

/** UTF-16 and UTF-32 show themselves by a BOM, or by the zero bytes around the first `<` or `{`. */
function wideCharset(bytes: Uint8Array): WideCharset | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0 && b === 0) return (c === 0xfe && d === 0xff) || c === 0 ? 'utf-32be' : null
  if (a === 0 && isOpening(b)) return 'utf-16be'
  if (isOpening(a) && b === 0) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  return null
}

/** `<` or `{`: how an XML, HTML or JSON document begins. */
function isOpening(byte: number | undefined): boolean {
  return byte === 0x3c || byte === 0x7b
}

function decodeWide(bytes: Uint8Array, charset: WideCharset): string {
  if (charset === 'utf-16le' || charset === 'utf-16be')
    return new TextDecoder(charset).decode(bytes)
  // TextDecoder knows no UTF-32; four bytes a code point.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const characters: string[] = []
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, charset === 'utf-32le')
    if (point !== 0xfeff) characters.push(point > 0x10ffff ? '�' : String.fromCodePoint(point))
  }
  return characters.join('')
}

/** Known charsets in order of authority: header, XML declaration or `<meta>`. Normalised names. */
function declaredCharsets(bytes: Uint8Array, contentType: string | null): string[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const labels = [
    contentType?.match(/charset\s*=\s*["']?([^\s"';]+)/i)?.[1],
    head.match(/^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)/i)?.[1],
    head.match(/<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i)?.[1],
  ]
  return labels.map(normalCharset).filter((charset) => charset !== null)
}

function normalCharset(label: string | undefined): string | null {
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    // Bytes that are no UTF-16 by their look were declared so by a careless serialiser.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}

/** Nothing a declaration says could make another text of it: ASCII, or too many sequences. */
function isSurelyUtf8(utf8: string, bytes: Uint8Array): boolean {
  const extra = bytes.length - utf8.length
  return (extra === 0 || extra >= SURE_SEQUENCES * 2) && !utf8.includes('\u001b')
}

/** Real text in a single-byte charset is next to never valid UTF-8; short multi-byte text may be. */
function speaksAgainstUtf8(charset: string, utf8: string, bytes: Uint8Array): boolean {
  if (charset === 'iso-2022-jp') return utf8.includes('\u001b$')
  return multiByteCharsets.has(charset) && bytes.length - utf8.length < SURE_SEQUENCES * 2
}

function decodeStrictly(charset: string, bytes: Uint8Array): string | null {
  try {
    const decoder = charset === 'utf-8' ? strictUtf8 : new TextDecoder(charset, { fatal: true })
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

function hasUtf8Bom(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function isMostlySound(text: string): boolean {
  const damaged = text.match(/�/g)?.length ?? 0
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return sound > damaged * 4
}

function charsetOfLanguage(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const tag = head.match(/<(?:dc:)?language>\s*([a-z-]+)|\slang\s*=\s*["']([a-z-]+)/i)
  const language = (tag?.[1] ?? tag?.[2] ?? '').toLowerCase()
  const primary = language.split('-')[0] ?? ''
  return charsetByLanguage[language] ?? charsetByLanguage[primary] ?? 'windows-1252'
}
