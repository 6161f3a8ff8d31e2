import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectEntities } from './detect-entities.ts'

function found(text: string): readonly string[] {
  return detectEntities(text).map(
    ({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`,
  )
}

describe('what Telegram finds in words of itself', () => {
  test.each([
    ['ask @velm_desk now', ['mention @velm_desk']],
    ['(@velmdesk).', ['mention @velmdesk']],
    ['@gif and @pic', ['mention @gif', 'mention @pic']],
    ['type /news or /news@velm_bot!', ['bot_command /news', 'bot_command /news@velm_bot']],
    ['שלום /start', ['bot_command /start']],
    ['#Velm, #גשר and #2026bridge', ['hashtag #Velm', 'hashtag #גשר', 'hashtag #2026bridge']],
    ['$VELM rose, $1INCH fell', ['cashtag $VELM', 'cashtag $1INCH']],
    ['see velm.news today', ['url velm.news']],
    ['see velm.news.', ['url velm.news']],
    ['(https://velm.example/a(b)c).', ['url https://velm.example/a(b)c']],
    ['HTTPS://velm.example?q=1&b=2!', ['url HTTPS://velm.example?q=1&b=2']],
    ['velm.news:8080/x, then', ['url velm.news:8080/x']],
    ['at 192.0.2.7/x', ['url 192.0.2.7/x']],
    ['xhttps://velm.example', ['url https://velm.example']],
    ['desk?velm.news', ['url velm.news']],
    ['tg://resolve?domain=velm', ['url tg://resolve?domain=velm']],
    ['דרך velm.news/א', ['url velm.news/א']],
    ['write ada.renn@velm.news', ['email ada.renn@velm.news']],
    ['mailto:ada@velm.example', ['email ada@velm.example']],
    ['call +1 212 555 0123', ['phone_number +1 212 555 0123']],
    ['@velmdesk velm.news /go', ['mention @velmdesk', 'url velm.news', 'bot_command /go']],
  ])('%s', (text, entities) => {
    expect(found(text)).toEqual(entities)
  })

  test.each([
    'ada@velm',
    'word@velmdesk',
    '@abc and @' + 'x'.repeat(33),
    'and/or, 24/7, a//b, </b>',
    '/news@ab',
    '#1 and #2026',
    '##Velm#',
    '$velm and $$VELM and $ABCDEFGHI',
    'velm.example is no host that exists',
    'end.Start of a sentence',
    'a_b.c_d',
    'foo://velm.news',
    'shttp://velm.example',
    'and/velm.news',
    'velm.news_',
    '3.14 and 1.2.3',
    '192.0.2.300',
    'a.b',
    '+12 345',
    '@\u2060velmdesk /\u2060news #\u2060Velm $\u2060VELM velm.\u2060news ada@\u2060velm.\u2060news',
  ])('nothing in: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test('whatever is written, what is found lies within it and never overlaps', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '@velm',
        '/news',
        '#tag',
        '$USD',
        'velm.news',
        'https://',
        '.',
        '@',
        '\u2060',
        '😀',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const { offset, length } of detectEntities(text)) {
          expect(offset).toBeGreaterThanOrEqual(end)
          expect(length).toBeGreaterThan(0)
          end = offset + length
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
