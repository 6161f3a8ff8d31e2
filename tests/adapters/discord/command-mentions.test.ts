import { expect, test } from 'vitest'
import { formatSpans } from '../../../src/adapters/discord/format-spans.ts'
import type { Span } from '../../../src/delivery/message.ts'
import { thursdayMorning } from '../../fakes/sample-briefs.ts'

const moment = { at: thursdayMorning, timeZone: 'Asia/Jerusalem' }

test('a command whose id is known can be pressed; another stands there as it is', () => {
  const spans: readonly Span[] = [
    { text: 'Add one: ' },
    { text: '/sources\u00A0add', command: '/sources add' },
  ]
  const commandIds = new Map([['sources add', '41']])
  expect(formatSpans(spans, { ...moment, commandIds })).toBe('Add one: </sources add:41>')
  expect(formatSpans(spans, moment)).toBe('Add one: /sources\u00A0add')
  expect(formatSpans(spans, { ...moment, commandIds }, 20)).not.toContain('<')
})

test('no text of others becomes a command', () => {
  const known = { ...moment, commandIds: new Map([['privacy', '41']]) }
  const shown = formatSpans([{ text: 'Say /privacy or </privacy:41>' }], known)
  expect(shown).toBe(String.raw`Say /privacy or \</privacy:41\>`)
})

test('a line of Hebrew that a command opens runs from the right', () => {
  const spans: readonly Span[] = [{ text: '/news', command: '/news' }, { text: ' · תדריך עכשיו' }]
  const known = { ...moment, commandIds: new Map([['news', '41']]) }
  expect(formatSpans(spans, known)).toBe('\u200F</news:41> · תדריך עכשיו')
  expect(formatSpans(spans, moment)).toBe('\u200F\u2068/news\u2069 · תדריך עכשיו')
})
