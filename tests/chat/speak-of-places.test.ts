import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Line } from '../../src/chat/conversation.ts'
import { type OpenChat, openChat } from '../fakes/open-chat.ts'

const admin = { id: 'group:ada', admin: true, manager: true, privateChatId: 'group:ada' }
const channel: Partial<Line> = {
  chat: {
    id: 'group:9',
    platform: 'group',
    shared: true,
    name: 'Velm News',
    typedName: '@velmnews',
    elsewhere: true,
  },
  person: admin,
  grammar: 'commands',
}
const topic: Partial<Line> = {
  chat: { id: 'group:1/5', platform: 'group', shared: true, name: 'Town · World', isTopic: true },
  person: admin,
  grammar: 'commands',
}

let open: OpenChat
beforeEach(async () => {
  open = await openChat()
})
afterEach(() => open.close())

test('a card about another place is titled with its name, and so is what was saved', async () => {
  expect(await open.read('/settings', channel)).toMatch(/^Settings of Velm News/u)
  expect(await open.read('/settings minutes 5', channel)).toMatch(/^Saved for Velm News/u)
  expect(await open.read('/settings alerts', channel)).toMatch(/^Alerts in Velm News/u)
  expect(await open.read('/status', channel)).toMatch(/^Status of Velm News/u)
  expect(await open.read('/quiet 22:00-07:00 for chat', channel)).toContain(
    'the alerts of Velm News wait',
  )
})

test.each([
  ['/settings', '“/settings @velmnews zone Jerusalem”'],
  ['/settings alerts', '“/settings @velmnews gap 90”'],
  ['/schedule', '“/schedule @velmnews 07:30 weekdays science”'],
  ['/sources', '/sources @velmnews add https://'],
  ['/quiet 25:00-99 for chat', '/quiet @velmnews 22:00-07:00'],
])('a hint of %s about another place names it: %s', async (line, hint) => {
  const told = (await open.read(line, channel)).replace(/\s+/gu, ' ')
  expect(told).toContain(hint)
})

test('in Hebrew, too, what is typed among others begins with a command', async () => {
  const settings = { language: 'he' }
  await open.services.chats.saveSettings('group:9', settings)
  const told = await open.read('/settings', channel)
  const words = told.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ')
  expect(words).toContain('"/settings @velmnews אזור ירושלים"')
})

test('in a topic cards are called by its name, and commands need no place', async () => {
  expect(await open.read('/setup', topic)).toMatch(/^A briefing for Town · World/u)
  const told = (await open.read('/settings', topic)).replace(/\s+/gu, ' ')
  expect(told).toContain('“/settings zone Jerusalem”')
})

test('among others no hint tells to say plain words', async () => {
  for (const line of ['/help', '/setup', '/follows', '/topics', '/schedule', '/story 99'])
    expect(await open.read(line, topic)).not.toMatch(/Plain words|“(?!\/)[a-z]+ |say a story's/u)
})

test('alone with the bot plain words are told as before', async () => {
  expect(await open.read('/settings')).toMatch(/^Settings\n[^]*“settings zone Jerusalem”/u)
})
