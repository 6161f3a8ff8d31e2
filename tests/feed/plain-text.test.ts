import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeHtml } from '../../src/feed/escape-html.ts'
import { declaredPlainText, plainText } from '../../src/feed/plain-text.ts'

describe('plainText', () => {
  test.each([
    ['Bridge reopens', 'Bridge reopens'],
    ['  Bridge\n\t reopens ', 'Bridge reopens'],
    ['Q&amp;A &#8212; caf&eacute;', 'Q&A — café'],
    ['<p>One</p><p>Two<br>three</p>', 'One Two three'],
    ['H<sub>2</sub>O <!-- note -->up', 'H2O up'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['<script>alert(1)</script>Safe<style>b{}</style>', 'Safe'],
    ['A<!-- never closed', 'A'],
    ['<img src=x onerror=alert(1)>B', 'B'],
  ])('reads %j', (html, text) => {
    expect(plainText(html)).toBe(text)
  })

  test('text that is declared plain keeps its angle brackets', () => {
    expect(declaredPlainText('The <br> element')).toBe('The <br> element')
    expect(declaredPlainText('Really <b>HTML</b> &#38; more')).toBe('Really HTML & more')
  })

  test('any text survives being written as HTML', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainText(escapeHtml(text))).toBe(text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
      }),
    )
  })
})
