import { expect, test } from 'vitest'
import { defuseText } from '../../../src/adapters/telegram/defuse-text.ts'
import { cleanText } from '../../fakes/telegram/clean-text.ts'
import { detectEntities } from '../../fakes/telegram/detect-entities.ts'

const found = (text: string) => detectEntities(text).map(({ type }) => type)

test.each([
  ['Ask @velm_harbour now', 'mention'],
  ['Type /start to go on', 'bot_command'],
  ['/start@velm_bot', 'bot_command'],
  ['The #bridge is open', 'hashtag'],
  ['#2026velm', 'hashtag'],
  ['Shares of $VLM fell', 'cashtag'],
  ['Read velm.com now', 'url'],
  ['at https://velm.example/a?b=c', 'url'],
  ['on 192.168.10.1 tonight', 'url'],
  ['tg://resolve?domain=velm', 'url'],
  ['Write to desk@velm.co.uk', 'email'],
  ['Call +44 20 7946 0958', 'phone_number'],
])('%s: what Telegram finds there it finds no more', (text, type) => {
  expect(found(text)).toEqual([type])
  expect(found(defuseText(text))).toEqual([])
  expect(defuseText(text).replaceAll('\u2060', '')).toBe(text)
})

test.each([
  'At 07:30 the U.S. said 3.5 million tonnes, e.g. wheat and/or rye, 24/7.',
  'Profit rose by $5bn, no. #1 of 12. The end',
  'העירייה אישרה את התוכנית. העבודות יתחילו במרץ',
])('%s: nothing is changed where nothing is found', (text) => {
  expect(defuseText(text)).toBe(text)
})

test('what Telegram would take away is not sent; the ring of å stays', () => {
  const given = 'A\u030angstro\u030am struck\u0333 out\u033f'
  expect(defuseText(given)).toBe('Ångstrom struck out')
  expect(cleanText({ text: defuseText(given), entities: [] }).text).toBe(defuseText(given))
})
