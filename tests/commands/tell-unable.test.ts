import { afterEach, expect, test } from 'vitest'
import type { OtherPlace, Unable } from '../../src/chat/other-place.ts'
import { inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

const noPin: Unable = { way: 'pin', permission: 'Pin Messages' }
const noNews: Unable = { way: 'publish', permission: null }
const noThread: Unable = { way: 'card', permission: null }

function where(...unable: readonly Unable[]) {
  const lookAtPlace = (): OtherPlace => ({ name: '#news', usable: true, unable })
  return { ...inGroup('ada', { admin: true }), lookAtPlace }
}

test.each([
  ['pin:on', 'Pin Messages'],
  ['publish:on', 'not published any further'],
  ['layout:card', 'A thread has no threads'],
])('%s where it cannot be is told before it is saved, and after', async (wish, told) => {
  chat = await openChat()
  const there = where(noPin, noNews, noThread)
  const lines = [
    `/setup ${wish}`,
    `/schedule add 7:30 ${wish}`,
    `/schedule add confirm 7:30 ${wish}`,
    `/schedule change 1 ${wish}`,
  ]
  for (const line of lines) expect(flat(await chat.read(line, there))).toContain(told)
})

test('where commands are forms, it is told which channels can be published from', async () => {
  chat = await openChat()
  const said = { ...where(noNews), grammar: 'forms' } as const
  const shown = await chat.read('/schedule add 7:30 publish:on', said)
  expect(flat(shown)).toContain('announcement channels only')
})

test('nothing is told of what was not asked for, or can be done', async () => {
  chat = await openChat()
  const other = await chat.read('/schedule add 7:30', where(noPin, noNews, noThread))
  const able = await chat.read('/schedule add 7:30 pin:on', where(noNews))
  const unknown = await chat.read('/schedule add 7:30 pin:on', inGroup('ada', { admin: true }))
  for (const card of [other, able, unknown]) expect(card).not.toMatch(/cannot|only|no threads/u)
})

test('a role that the bot cannot call is told of when it is set', async () => {
  chat = await openChat()
  const asker = inGroup('ada', { admin: true })
  const inServer = { ...asker, chat: { ...asker.chat, communityId: 'group:31' } }
  const calling = (mayCall: boolean) => ({
    ...inServer,
    lookAtPlace: (): OtherPlace => ({
      name: '#news',
      usable: true,
      lacksToCall: () => (mayCall ? null : 'Mention All'),
    }),
  })
  const silent = 'without calling its members'
  expect(flat(await chat.read('/settings mention 77', calling(false)))).toContain(silent)
  expect(flat(await chat.read('/settings mention 77', calling(true)))).not.toContain(silent)
  expect(flat(await chat.read('/settings mention none', calling(false)))).not.toContain(silent)
})

function flat(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
