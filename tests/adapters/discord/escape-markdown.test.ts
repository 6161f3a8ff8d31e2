import { expect, test } from 'vitest'
import {
  cutEscaped,
  escapeMarkdown,
  linkTarget,
} from '../../../src/adapters/discord/escape-markdown.ts'

test('signs of Discord stand as they are', () => {
  const signs = String.raw`*bold* _thin_ ~~gone~~ ||hidden|| \ code [a](b)`
  expect(escapeMarkdown(signs)).toBe(
    String.raw`\*bold\* \_thin\_ \~\~gone\~\~ \|\|hidden\|\| \\ code \[a\](b)`,
  )
  expect(escapeMarkdown('`code`')).toBe('\\`code\\`')
})

test('nobody is called and nothing is drawn by what a feed says', () => {
  expect(
    escapeMarkdown('@everyone <@1> <@&2> <#3> <t:1:R> </news:4> <:x:5> <https://x.example>'),
  ).toBe(
    String.raw`\@everyone \<\@1\> \<\@&2\> \<#3\> \<t\:1:R\> \</news:4\> \<\:x:5\> \<https\://x.example\>`,
  )
  expect(escapeMarkdown('at 12:30 :smile: discord.gg/abc')).toBe(
    String.raw`at 12:30 \:smile: discord\.gg/abc`,
  )
})

test('a line does not become a heading, a list or a quote by how it begins', () => {
  const begun = ['# a', '- a', '+ a', '> a', '-# a', '1. a', '12) a', 'C# - a']
  expect(begun.map(escapeMarkdown)).toEqual([
    '\\# a',
    '\\- a',
    '\\+ a',
    '\\> a',
    '\\-# a',
    '1\\. a',
    '12\\) a',
    'C# - a',
  ])
})

test('what steers the screen or hides is gone', () => {
  expect(escapeMarkdown('safe\u202eexe\u200b\n# next')).toBe('safeexe # next')
})

test('an address is the same one, with no sign that ends a link or begins a mark-up', () => {
  expect(linkTarget('https://x.example/a(b)_*c*|d|')).toBe(
    'https://x.example/a%28b%29_%2Ac%2A%7Cd%7C',
  )
  expect(linkTarget('javascript:alert(1)')).toBeNull()
  expect(linkTarget('https://x.example/a b')).toBeNull()
  expect(linkTarget(`https://x.example/${'p'.repeat(494)}`)).toHaveLength(512)
  expect(linkTarget(`https://x.example/${'p'.repeat(495)}`)).toBeNull()
})

test('escaped text is cut at a word, never inside an escape', () => {
  expect(cutEscaped('one two three', 11)).toBe('one two…')
  expect(cutEscaped('aaaa\\*b', 6)).toBe('aaaa…')
  expect(cutEscaped('aaaa\\\\bc', 7)).toBe('aaaa\\\\…')
  expect(cutEscaped('aaaa\\\\bc', 8)).toBe('aaaa\\\\bc')
})
