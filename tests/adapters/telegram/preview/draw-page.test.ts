import { describe, expect, test } from 'vitest'
import type { Composer } from '../../../../src/adapters/telegram/preview/draw-composer.ts'
import type { PreviewMessage } from '../../../../src/adapters/telegram/preview/draw-message.ts'
import { drawPage, type PreviewChat } from '../../../../src/adapters/telegram/preview/draw-page.ts'
import type { TelegramPart } from '../../../../src/adapters/telegram/telegram-part.ts'

const now = Date.UTC(2026, 10, 25, 5, 30)
const reader = { timeZone: 'Asia/Jerusalem', language: 'en-GB', now }
const url = 'https://velmcourier.example/1'
const card = {
  site: 'Velm Courier',
  title: 'Bridge <opens>',
  description: 'At dawn.',
  image: 'https://velmcourier.example/1.png',
}

function part(text: string, more: Partial<TelegramPart> = {}): TelegramPart {
  const preview = { is_disabled: true }
  return { text, entities: [], keyboard: [], preview, picture: null, files: [], ...more }
}

function say(text: string, more: Partial<PreviewMessage> = {}): PreviewMessage {
  return { from: 'Dateline', at: now, part: part(text), ...more }
}

function draw(
  messages: readonly PreviewMessage[],
  { kind = 'private', composer }: { kind?: PreviewChat['kind']; composer?: Composer } = {},
): string {
  const chat = { kind, name: 'Velm <Harbour>', about: '48 members' }
  const scene = { title: 'A <scene>', chat, messages, ...(composer !== undefined && { composer }) }
  return drawPage({ reader, scenes: [scene], cards: new Map([[url, card]]) }).body
}

function withCard(preview: TelegramPart['preview']): string {
  return draw([say('', { part: part('words', { preview }) })])
}

function pictured(spoiler: boolean): string {
  return draw([say('', { part: part('words', { picture: { url: card.image, spoiler } }) })])
}

const count = (html: string, piece: string): number => html.split(piece).length - 1

describe('the preview of a chat', () => {
  test('takes nothing of names, buttons and titles as HTML', () => {
    const keyboard = [[{ text: '<u>', callback_data: '/x' }]]
    const quotes = { name: '<q>', text: '<q>' }
    const files = [{ name: '<f>', text: '' }]
    const html = draw([say('', { from: '<n>', quotes, part: part('<t>', { keyboard, files }) })], {
      kind: 'group',
      composer: {
        typed: '<w>',
        answers: quotes,
        keys: [['<k>']],
        offers: [{ title: '<o>', description: '<o>', picture: null }],
      },
    })
    expect(html).not.toMatch(/<(?:u|q|f|n|t|w|k|o|scene|Harbour)>/u)
  })

  test('a day stands between the messages of two days, in the reader’s zone', () => {
    const before = say('late', { at: Date.UTC(2026, 10, 24, 21, 59) })
    expect(
      draw([before, say('early', { at: Date.UTC(2026, 10, 24, 22, 1) }), say('more')]),
    ).toMatch(/24 November.*late.*25 November.*early/su)
  })

  test('senders are told in groups, channels are, a private chat’s are not', () => {
    const messages = [say('one', { from: 'Ada Renn' })]
    expect(draw(messages, { kind: 'group' })).toMatch(/class="avatar".*class="name".*Ada Renn/su)
    expect(draw(messages, { kind: 'channel' })).toContain('class="name"')
    expect(draw(messages)).not.toContain('class="name"')
  })

  test('of what a sender says in a row the first has the name, the last the tail', () => {
    const html = draw([say('one'), say('two'), say('mine', { from: null })], { kind: 'group' })
    expect(count(html, 'class="name"')).toBe(1)
    expect(html.indexOf('class="bubble last"')).toBeGreaterThan(html.indexOf('one'))
    expect(count(html, 'class="bubble last"')).toBe(2)
  })

  test('buttons that lead out of Telegram’s chat have an arrow, others none', () => {
    const keyboard = [
      [
        { text: 'More', url: 'https://t.me/x?start=a' },
        { text: '1', callback_data: '/x' },
      ],
    ]
    expect(draw([say('', { part: part('x', { keyboard }) })])).toMatch(
      /<bdi>More<\/bdi><i>↗<\/i><\/span><span class="key "><bdi>1<\/bdi><\/span>/u,
    )
  })

  test('a link’s card stands where its sender wants it, or not at all', () => {
    expect(withCard({ url })).toMatch(/words.*class="card small".*Bridge &lt;opens&gt;/su)
    expect(withCard({ url, prefer_large_media: true, show_above_text: true })).toMatch(
      /class="card large".*words/su,
    )
    expect(withCard({ url, is_disabled: true })).not.toContain('class="card')
    expect(withCard({ url: 'https://elsewhere.example/' })).not.toContain('class="card')
  })

  test('without a named link the first one of the text has its card', () => {
    const entities = [{ type: 'text_link', offset: 0, length: 4, url } as const]
    expect(draw([say('', { part: part('Velm', { entities, preview: {} }) })])).toContain(
      'Velm Courier',
    )
  })

  test('a picture that not everybody wants to see is hidden', () => {
    expect(pictured(true)).toContain('<figure class="hidden">')
    expect(pictured(false)).toContain('<figure><img')
  })

  test('a channel tells how many have seen a post, and nobody writes there', () => {
    const html = draw([say('one', { views: '1.2K' })], { kind: 'channel' })
    expect(html).toContain('1.2K')
    expect(html).toContain('MUTE')
  })
})
