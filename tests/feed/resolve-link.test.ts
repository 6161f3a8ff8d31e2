import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolveLink } from '../../src/feed/resolve-link.ts'

describe('resolveLink', () => {
  test.each([
    ['https://velmcourier.example/a?b=c d', 'https://velmcourier.example/a?b=c%20d'],
    ['https://velmcourier.example/a\n/b', 'https://velmcourier.example/a/b'],
    ['  https://velmcourier.example/a ', 'https://velmcourier.example/a'],
    ['www.velmcourier.example/a', 'http://www.velmcourier.example/a'],
    ['/a/b', 'https://northline.example/a/b'],
    ['c', 'https://northline.example/news/c'],
  ])('reads %j as %s', (written, address) => {
    expect(resolveLink(written, 'https://northline.example/news/feed.xml')).toBe(address)
  })

  test.each(['http://1.2.3.4.5/', 'https://', 'tag:x,2026:1', ' ', 'a'])(
    'finds no address in %j',
    (written) => {
      expect(resolveLink(written, '')).toBeNull()
    },
  )

  test('leaves a web address as it is written', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(resolveLink(url, '')).toBe(url)
      }),
    )
  })

  test('gives nothing that is no address', () => {
    const part = fc.constantFrom('http://', 'xn--', 'ä', '-', '.', '1', 'a', ':', '/', '@', '%')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const address = resolveLink(parts.join(''), '')
        expect(address === null || URL.canParse(address)).toBe(true)
      }),
    )
  })
})
