import { expect, test } from 'vitest'
import { personChatId } from '../../../src/adapters/discord/address.ts'
import type { Fault } from '../../fakes/discord/faults.ts'
import { addMember, addUser } from '../../fakes/discord/make-guild.ts'
import { messageOf, openMessenger, orderOf } from './open-messenger.ts'

async function open({ dmsClosed = false, mutual = true } = {}) {
  const opened = await openMessenger()
  const { discord } = opened
  const guild = discord.addGuild()
  const reader = addUser(discord.state, { dmsClosed })
  if (mutual) addMember(guild, reader.id)
  const direct = () =>
    discord.messagesIn(
      [...discord.state.channels.values()].find(({ recipientId }) => recipientId === reader.id)
        ?.id ?? '',
    )
  const opens = () => discord.requests.filter(({ path }) => path === '/users/@me/channels').length
  return { ...opened, reader, direct, opens, chat: personChatId(reader.id) }
}

test('a person’s channel is opened once, also over restarts', async () => {
  const { messenger, restart, direct, opens, chat } = await open()
  await messenger.deliver(orderOf(chat))
  await messenger.deliver(orderOf(chat))
  await restart().deliver(orderOf(chat))
  expect(direct()).toHaveLength(3)
  expect(opens()).toBe(1)
})

test.each([
  [{ dmsClosed: true }, 'they take no direct messages from the bot (50007)'],
  [{ mutual: false }, 'they share no server with the bot any more (50278)'],
])('who lets nobody write to them is not written to: %o', async (order, detail) => {
  const { messenger, chat } = await open(order)
  expect(await messenger.deliver(orderOf(chat))).toEqual({
    kind: 'refused',
    scope: 'chat',
    why: 'forbidden',
    detail,
  })
})

test('nothing was sent where the channel could not be opened', async () => {
  const { messenger, discord, chat } = await open()
  discord.setFault(() => 'lost-answer')
  expect(await messenger.deliver(orderOf(chat))).toMatchObject({ kind: 'not-sent' })
})

test('reaching somebody writes to them now', async () => {
  const { messenger, direct, chat } = await open()
  expect(await messenger.reach(chat, messageOf('You will hear from us at 08:00'))).toBe(true)
  expect(direct()).toHaveLength(1)
})

test('who does not let us is not reached', async () => {
  const { messenger, direct, chat } = await open({ dmsClosed: true })
  expect(await messenger.reach(chat, messageOf('Hello'))).toBe(false)
  expect(direct()).toEqual([])
})

test('a lost answer is asked for again, and reaches them once', async () => {
  const { messenger, discord, direct, chat } = await open()
  const faults: Fault[] = ['lost-answer']
  discord.setFault(({ path }) => (path.endsWith('/messages') ? (faults.pop() ?? null) : null))
  expect(await messenger.reach(chat, messageOf('Hello'))).toBe(true)
  expect(direct()).toHaveLength(1)
})

test('when nobody can tell, they were not reached', async () => {
  const { messenger, discord, chat } = await open()
  discord.setFault(({ path }) => (path.endsWith('/messages') ? 'server-error' : null))
  expect(await messenger.reach(chat, messageOf('Hello'))).toBe(false)
})
