import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/feed/decode-text.ts'

/** Bytes of a text whose characters are all below U+0100: Latin-1, a byte a character. */
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}
const utf32 = (text: string, littleEndian: boolean) => {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const view = new DataView(new ArrayBuffer(points.length * 4))
  points.forEach((point, i) => {
    view.setUint32(i * 4, point, littleEndian)
  })
  return new Uint8Array(view.buffer)
}

describe('decodeText', () => {
  test('reads UTF-8 without any declaration and drops its BOM', () => {
    expect(decodeText(utf8('<t>Fährhafen גשר 🌉</t>'), null)).toBe('<t>Fährhafen גשר 🌉</t>')
    expect(decodeText(utf8('\ufeff<t>é</t>'), null)).toBe('<t>é</t>')
  })

  test.each([true, false])(
    'reads UTF-16 and UTF-32, with and without BOM (little: %s)',
    (little) => {
      for (const encode of [utf16, utf32]) {
        expect(decodeText(encode('<t>Größe</t>', little), 'text/xml')).toBe('<t>Größe</t>')
        expect(decodeText(encode('\ufeff<t>Größe</t>', little), null)).toBe('<t>Größe</t>')
      }
    },
  )

  test('believes the header, the XML declaration and the meta tag in that order', () => {
    const hebrew = latin('<t>\xf9\xec\xe5\xed</t>')
    expect(decodeText(hebrew, 'text/xml; charset="windows-1255"')).toBe('<t>שלום</t>')
    const declared = latin('<?xml version="1.0" encoding="koi8-r"?><t>\xcd\xc9\xd2</t>')
    expect(decodeText(declared, null)).toContain('<t>мир</t>')
    const page = latin('<html><meta http-equiv=x content="text/html; charset=iso-8859-2"><p>\xb1')
    expect(decodeText(page, 'text/html')).toContain('<p>ą')
  })

  test('reads windows-1252 where UTF-8 was declared and the bytes are not', () => {
    const bytes = latin('<?xml version="1.0" encoding="utf-8"?><t>5 \x80 \x96 caf\xe9</t>')
    expect(decodeText(bytes, 'text/xml; charset=utf-8')).toContain('<t>5 € – café</t>')
  })

  test('mends windows-1252 quotes that were re-encoded as control characters', () => {
    const text = '<t>a\u00a0b \u0093quoted\u0094 \u0096 \u00c2</t>'
    expect(decodeText(utf8(text), null)).toBe('<t>a\u00a0b “quoted” – \u00c2</t>')
  })

  test('reads UTF-8 where Latin-1 was declared and the bytes are UTF-8', () => {
    const bytes = utf8('<?xml version="1.0" encoding="iso-8859-1"?><t>café</t>')
    expect(decodeText(bytes, null)).toContain('<t>café</t>')
    expect(decodeText(bytes, 'text/xml; charset=windows-1251')).toContain('<t>café</t>')
  })

  test('keeps short Chinese text that happens to be valid UTF-8', () => {
    // Two GBK characters, each a byte pair that would also be one UTF-8 character.
    expect(decodeText(latin('<t>\xc4\xa3\xc4\xa3</t>'), 'text/xml; charset=gb2312')).toBe(
      '<t>模模</t>',
    )
  })

  test('keeps UTF-8 text in which a byte was damaged', () => {
    const text = utf8('<t>Füße über Brücken, schöne Grüße</t>')
    const cut = new Uint8Array([...text.subarray(0, 4), 0xff, ...text.subarray(4)])
    expect(decodeText(cut, null)).toBe('<t>F\ufffdüße über Brücken, schöne Grüße</t>')
  })

  test('falls back to the charset usual for the stated language', () => {
    const feed = latin('<rss><language>he-IL</language><title>\xf9\xec\xe5\xed</title></rss>')
    expect(decodeText(feed, null)).toContain('<title>שלום</title>')
  })

  test('ignores a charset nobody knows', () => {
    expect(decodeText(utf8('<t>é</t>'), 'text/xml; charset=bogus-9')).toBe('<t>é</t>')
  })

  test('reads any bytes without throwing, and any UTF-8 text as itself', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.option(fc.string()), (bytes, header) => {
        decodeText(bytes, header)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeText(utf8(`<t>${text}`), null)).toBe(`<t>${text.toWellFormed()}`)
      }),
    )
  })
})
