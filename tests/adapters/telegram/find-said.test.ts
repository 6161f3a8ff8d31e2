import { expect, test } from 'vitest'
import { findSaid } from '../../../src/adapters/telegram/find-said.ts'
import type { AskedMessage } from '../../../src/adapters/telegram/read-update.ts'

const means = {
  me: { id: 7, username: 'dateline_bot' },
  nameOfCommand: (word: string) =>
    ['news', 'start'].find((name) => name === word.toLowerCase()) ?? null,
}
const group = {
  chatId: -1001,
  threadId: null,
  kind: 'supergroup',
  title: 'Harbour',
  username: null,
} as const
const alone = { ...group, chatId: 5, kind: 'private' } as const

function said(
  text: string,
  {
    spot = group,
    mention,
    answersFrom,
  }: { spot?: AskedMessage['spot']; mention?: string; answersFrom?: number } = {},
): string | null {
  const marks =
    mention === undefined
      ? []
      : [{ type: 'mention', offset: text.indexOf(mention), length: mention.length }]
  const answers = answersFrom === undefined ? null : { fromId: answersFrom, marks: [] }
  return findSaid({ spot, text, marks, answers }, means)
}

test.each([
  ['/news comet', '/news comet'],
  ['/news@dateline_bot comet', '/news comet'],
  ['/NEWS@Dateline_Bot', '/NEWS'],
  ['/news@other_bot comet', null],
  ['/start', '/start'],
])('alone, %s is %s', (text, line) => {
  expect(said(text, { spot: alone })).toBe(line)
})

test('alone every word is said to the bot; among others only what is meant for it', () => {
  expect(said('science news, please', { spot: alone })).toBe('science news, please')
  expect(said('science news, please')).toBeNull()
  expect(said('/news comet')).toBe('/news comet')
})

test('a command nobody told this bot of may be another bot’s', () => {
  expect(said('/roll 2d6')).toBeNull()
  expect(said('/roll@dateline_bot 2d6')).toBe('/roll 2d6')
  expect(said('/roll 2d6', { spot: alone })).toBe('/roll 2d6')
})

test('who answers the bot talks to it, who answers another does not', () => {
  expect(said('and the comet?', { answersFrom: 7 })).toBe('and the comet?')
  expect(said('and the comet?', { answersFrom: 8 })).toBeNull()
})

test('who names the bot talks to it, by what stands around the name', () => {
  const mention = '@Dateline_bot'
  expect(said('@Dateline_bot, science news', { mention })).toBe('science news')
  expect(said('what of the comet @Dateline_bot', { mention })).toBe('what of the comet')
  expect(said('@Dateline_bot', { mention })).toBe('/start')
  expect(said('ask @other_bot', { mention: '@other_bot' })).toBeNull()
})

test('a slash that begins no command is none', () => {
  expect(said('//news')).toBeNull()
  expect(said('/newsroom/today')).toBeNull()
})

test('what is copied from a message of ours is read without what nobody sees in it', () => {
  const copied = '\u200F/news @\u2060velmnews \u2068comet\u2069'
  expect(said(copied, { spot: alone })).toBe('/news @velmnews comet')
  expect(said(copied)).toBe('/news @velmnews comet')
  const mention = '@dateline_bot'
  expect(said(`\u200E${mention} x\u2060.example`, { mention })).toBe('x.example')
})
