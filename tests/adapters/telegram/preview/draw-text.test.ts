import { array, assert, constantFrom, integer, nat, property, record } from 'fast-check'
import type { MessageEntity } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { drawText } from '../../../../src/adapters/telegram/preview/draw-text.ts'

const reader = { timeZone: 'Asia/Jerusalem', language: 'en-GB', now: 1_795_671_000_000 }

function draw(
  text: string,
  entities: readonly MessageEntity[] = [],
  { opened = false, tail = '' } = {},
): string {
  return drawText(text, entities, { reader, opened, tail })
}

function link(url: string): string {
  return draw('x', [{ type: 'text_link', offset: 0, length: 1, url }])
}

function moment(date_time_format: MessageEntity.DateTimeMessageEntity['date_time_format']): string {
  const then = { type: 'date_time', offset: 0, length: 4, unix_time: 1_795_620_600 } as const
  return draw('then', [{ ...then, date_time_format }])
}

describe('the preview of a text', () => {
  test('takes nothing as HTML', () => {
    expect(draw('<script>alert("1")</script> & more')).toBe(
      '<div class="line" dir="ltr">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more</div>',
    )
  })

  test('a link’s address cannot leave its attribute, and only addresses of the web are led to', () => {
    expect(link('https://a.example/"onload="y')).toContain('href="https://a.example/&quot;onload')
    expect(link('javascript:alert(1)')).toBe('<div class="line" dir="ltr"><a>x</a></div>')
  })

  test('nests entities, links outermost, however they overlap', () => {
    const url = 'https://velmcourier.example/1'
    expect(
      draw('Bridge opens today', [
        { type: 'bold', offset: 0, length: 12 },
        { type: 'text_link', offset: 0, length: 12, url },
        { type: 'italic', offset: 7, length: 11 },
      ]),
    ).toBe(
      `<div class="line" dir="ltr"><a href="${url}"><b>Bridge </b></a>` +
        `<a href="${url}"><b><i>opens</i></b></a><i> today</i></div>`,
    )
  })

  test('counts in UTF-16 units, as Telegram does', () => {
    expect(draw('🔔🔔 on', [{ type: 'bold', offset: 5, length: 2 }])).toContain('🔔🔔 <b>on</b>')
  })

  test('a quote stands in lines of its own, with the line breaks around it', () => {
    expect(draw('one\ntwo\nthree', [{ type: 'blockquote', offset: 4, length: 3 }])).toBe(
      '<div class="line" dir="ltr">one</div>' +
        '<blockquote dir="ltr"><div><div class="line" dir="ltr">two</div></div></blockquote>' +
        '<div class="line" dir="ltr">three</div>',
    )
  })

  test('an expandable quote is closed, or open', () => {
    const quote = [{ type: 'expandable_blockquote', offset: 0, length: 3 }] as const
    expect(draw('two', quote)).toContain('class="expandable closed"')
    expect(draw('two', quote, { opened: true })).toContain('class="expandable open"')
  })

  test('lays out each paragraph by its first strong character', () => {
    const directions = [
      ...draw('1 · שלום Velm\nVelm שלום\n⁨Velm⁩ שלום\n‏Velm\n12:30').matchAll(/dir="(\w+)"/gu),
    ]
    expect(directions.map(([, direction]) => direction)).toEqual([
      'rtl',
      'ltr',
      'ltr',
      'rtl',
      'ltr',
    ])
  })

  test('a quote stands by its own first line', () => {
    const quote = [{ type: 'blockquote', offset: 5, length: 4 }] as const
    expect(draw('Velm\nשלום', quote)).toContain('<blockquote dir="rtl">')
  })

  test('the time stands at the end of a last line that is left to right, else below it', () => {
    const tail = '<i>07:30</i>'
    expect(draw('Velm', [], { tail })).toBe('<div class="line" dir="ltr">Velm<i>07:30</i></div>')
    expect(draw('שלום', [], { tail })).toBe('<div class="line" dir="rtl">שלום</div><i>07:30</i>')
    const quote = [{ type: 'blockquote', offset: 0, length: 4 }] as const
    expect(draw('Velm', quote, { tail })).toMatch(/<\/blockquote><i>07:30<\/i>$/u)
  })

  test('tells a moment in the reader’s own zone', () => {
    expect(moment('t')).toContain('<time>17:30</time>')
    expect(moment('r')).toContain('<time>14 hours ago</time>')
    expect(moment('wD')).toContain('<time>Wednesday, 25 November 2026</time>')
    expect(moment('')).toContain('<time>then</time>')
  })

  test('whatever is foreign is neither lost nor taken as HTML', () => {
    const pieces = constantFrom(
      '<b>',
      '"',
      '&',
      '\n',
      'שלום',
      'Velm',
      ' ',
      '🔔',
      'https://a.example',
    )
    const types = constantFrom('bold', 'italic', 'blockquote', 'spoiler', 'code' as const)
    const entity = record({
      type: types,
      offset: nat(30),
      length: integer({ min: 1, max: 20 }),
    })
    assert(
      property(
        array(pieces, { maxLength: 12 }),
        array(entity, { maxLength: 4 }),
        (texts, marks) => {
          const text = texts.join('')
          const quotes = marks.filter(({ type }) => type === 'blockquote').slice(0, 1)
          const others = marks.filter(({ type }) => type !== 'blockquote')
          const fitting = [...quotes, ...others].filter(
            ({ offset, length }) => offset + length <= text.length,
          )
          const shown = draw(text, fitting)
            .replaceAll(/<[^>]*>/gu, '')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&amp;', '&')
          expect(shown).toBe(text.replaceAll('\n', ''))
        },
      ),
    )
  })
})
