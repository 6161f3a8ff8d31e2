import { expect, test } from 'vitest'
import { formatSpans } from '../../../src/adapters/discord/format-spans.ts'
import type { Span } from '../../../src/delivery/message.ts'
import { thursdayMorning } from '../../fakes/sample-briefs.ts'

const moment = { at: thursdayMorning, timeZone: 'Asia/Jerusalem' }
const format = (spans: readonly Span[], room?: number): string => formatSpans(spans, moment, room)

test('what is strong, marked or a warning is bold; what is quiet within a line is plain', () => {
  const spans: readonly Span[] = [
    { text: 'One ', style: 'strong' },
    { text: 'two', style: 'warning' },
    { text: ' three ' },
    { text: 'four', style: 'quiet' },
    { text: ' NEW', style: 'accent' },
  ]
  expect(format(spans)).toBe('**One two** three four **NEW**')
})

test('today’s moments are told by the hour, recent ones by their age, older ones by their date', () => {
  const hour = 3_600_000
  const told = (ago: number, since = false): string =>
    format([{ text: 'then', at: thursdayMorning - ago * hour, ...(since ? { since } : {}) }])
  expect(told(1)).toBe('<t:1795667400:t>')
  expect(told(9)).toBe('<t:1795638600:R>')
  expect(told(24 * 7)).toBe('<t:1795066200:d>')
  expect(told(9, true)).toBe('<t:1795638600:t>')
  expect(told(30, true)).toBe('<t:1795563000:d>')
  expect(told(-30)).toBe('<t:1795779000:f>')
})

test('a moment stands within the words of the other direction that introduce it', () => {
  const at = thursdayMorning - 3_600_000
  const spans: readonly Span[] = [
    { text: 'Delta Wire' },
    { text: ' · השתנה מאז ' },
    { text: '06:30', at },
  ]
  expect(format(spans)).toBe('Delta Wire · \u2068השתנה מאז <t:1795667400:t>\u2069')
})

test('a link never hides its host', () => {
  const link = 'https://velm.example/a'
  const words = [
    'Velm Courier',
    link,
    'https://other.example/b',
    'other.example',
    'velm.example',
    '',
  ]
  expect(words.map((text) => format([{ text, link }]))).toEqual([
    '[Velm Courier](https://velm.example/a)',
    '[velm.example](https://velm.example/a)',
    String.raw`https\://other.example/b ([velm.example](https://velm.example/a))`,
    '[other.example](https://velm.example/a) (velm.example)',
    '[velm.example](https://velm.example/a)',
    '[velm.example](https://velm.example/a)',
  ])
})

test('an address too long to be a link gives its host', () => {
  const link = `https://velm.example/${'p'.repeat(600)}`
  expect(format([{ text: 'Velm Courier', link }])).toBe('Velm Courier (velm.example)')
  expect(format([{ text: 'Velm Courier', link: 'ftp://velm.example/' }])).toBe('Velm Courier')
})

test('words of the other direction are set apart from what stands beside them', () => {
  const hebrew: readonly Span[] = [
    { text: 'דיווח' },
    { text: ' · Velm Courier' },
    { text: ' · סוף' },
  ]
  expect(format(hebrew)).toBe('דיווח · \u2068Velm Courier\u2069 · סוף')
  expect(format([{ text: 'Report' }, { text: ' · דיווח' }])).toBe('Report · \u2068דיווח\u2069')
})

test('a line has no more than its room', () => {
  const spans: readonly Span[] = [
    { text: 'word '.repeat(200) },
    { text: 'Velm Courier', link: 'https://velm.example/a' },
  ]
  expect(format(spans, 100).length).toBeLessThanOrEqual(100)
  expect(format(spans, 100)).toMatch(/word…\s*$/u)
})

const at = (place: string): readonly Span[] => [
  { text: 'Not sent to ' },
  { text: place, place },
  { text: '.' },
]

test('a place is shown by its name, a channel or a person, as far as there is room', () => {
  expect(format(at('discord:400000000000000001'))).toBe('Not sent to <#400000000000000001>.')
  expect(format(at('discord:@300000000000000001'))).toBe('Not sent to <@300000000000000001>.')
  expect(format(at('velmchat:7'))).toBe('Not sent to velmchat:7.')
  expect(format(at('discord:400000000000000001'), 20)).not.toContain('<#')
})

const said = (span: Span) => format([{ text: 'By ' }, span, { text: '.' }])

test('a person and a role are shown by their names too; what is no id of Discord’s stays words', () => {
  const person = '300000000000000001'
  expect(said({ text: person, person: `discord:${person}` })).toBe(`By <@${person}>.`)
  expect(said({ text: 'me', person: 'terminal:me' })).toBe('By me.')
  expect(said({ text: '7', role: '500000000000000007' })).toBe('By <@&500000000000000007>.')
  expect(said({ text: '7', role: '7> @everyone <' })).toBe('By 7.')
})
