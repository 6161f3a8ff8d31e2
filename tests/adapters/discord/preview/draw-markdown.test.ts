import { describe, expect, test } from 'vitest'
import { drawMarkdown } from '../../../../src/adapters/discord/preview/draw-markdown.ts'

const reader = { timeZone: 'Asia/Jerusalem', language: 'en-GB', now: 1_795_671_000_000 }
const draw = (content: string): string => drawMarkdown(content, reader)

describe('the preview of Markdown', () => {
  test('draws headings, subtext, quotes and lists as blocks', () => {
    expect(draw('## Morning\n-# 6 stories\n> one\n> two\n- a\n- b')).toBe(
      '<h2 dir="auto">Morning</h2><small dir="auto">6 stories</small>' +
        '<blockquote><p dir="auto">one</p><p dir="auto">two</p></blockquote>' +
        '<ul><li dir="auto">a</li><li dir="auto">b</li></ul>',
    )
  })

  test('shows an escaped sign as the sign itself', () => {
    expect(draw('\\*\\*not bold\\*\\* \\<@1\\>')).toBe('<p dir="auto">**not bold** &lt;@1&gt;</p>')
  })

  test('draws links, bold words and moments in the reader’s zone', () => {
    expect(draw('[**Bridge** opens](https://velmcourier.example/1), <t:1795671000:t>')).toBe(
      '<p dir="auto"><a href="https://velmcourier.example/1"><b>Bridge</b> opens</a>, <time>07:30</time></p>',
    )
  })

  test('draws a recent moment by its age', () => {
    expect(draw('<t:1795620600:R>, <t:1795325400:R>')).toBe(
      '<p dir="auto"><time>14 hours ago</time>, <time>4 days ago</time></p>',
    )
  })

  test('takes nothing as HTML', () => {
    expect(draw('<script>alert(1)</script>')).not.toContain('<script')
    expect(draw('[x](https://a.example/"onload="y)')).not.toContain('"onload')
  })
})
