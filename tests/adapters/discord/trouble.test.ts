import { expect, onTestFinished, test } from 'vitest'
import { channelChatId, personChatId } from '../../../src/adapters/discord/address.ts'
import { createDiscordMessenger } from '../../../src/adapters/discord/deliver-to-discord.ts'
import { queueNotice } from '../../../src/delivery/queue-notice.ts'
import { openDirectChannel } from '../../fakes/discord/make-guild.ts'
import { catalogue, openChat } from '../../fakes/open-chat.ts'
import { plainPlace } from '../../fakes/plain-place.ts'
import { sampleDesks, thursdayMorning } from '../../fakes/sample-briefs.ts'
import { answerOnDiscord, managing } from './answer-on-discord.ts'
import { messageOf, orderOf, quietLog } from './open-messenger.ts'

const hour = 3_600_000
const clock = { now: () => thursdayMorning, sleep: () => Promise.resolve() }

/** A server in whose channel a digest may or may not have arrived. */
async function openTrouble() {
  const chat = await openChat()
  onTestFinished(() => chat.close())
  const open = await answerOnDiscord({ conversation: chat.conversation })
  const { discord, guild, channel } = open
  const { id: admin } = discord.addPerson(guild)
  const { outbox } = chat.services
  const chatId = channelChatId(channel.id)
  const at = thursdayMorning - hour
  const asker = discord.as(admin, { channelId: channel.id, permissions: managing })
  await asker.command('settings', { options: { reports: 'me' } })
  await outbox.enqueue([
    {
      key: 'digest:1',
      platform: 'discord',
      chatId,
      purpose: 'digest',
      action: 'send',
      target: null,
      after: null,
      message: messageOf('Velm bridge reopens'),
      silent: false,
      sendAt: at,
      notAfter: null,
      memoryId: null,
      state: 'pending',
    },
  ])
  const claim = { now: at, leaseUntil: at + 60_000, attemptId: 'a', platform: 'discord' }
  const [claimed] = await outbox.claim({ ...claim, limit: 1, except: [] })
  const id = claimed?.id ?? 0
  await outbox.begin(id, 'a', at, at + 60_000)
  await outbox.record({ id, attemptId: 'a', at, state: 'unknown', reason: 'socket hang up' })
  const find = async (key: string) => (await outbox.list({ key }, 1))[0]
  const stateNow = async () => (await find('digest:1'))?.state
  return { ...open, admin, services: chat.services, asker, chatId, find, stateNow }
}

test.each([
  ['It arrived', 'sent', 'Noted: it arrived.'],
  ['Send again', 'pending', 'It is sent again.'],
])('“%s” under /status settles what nobody knows the end of', async (label, state, said) => {
  const { asker, stateNow } = await openTrouble()
  const shown = await asker.command('status')
  expect(shown.text()).toContain('socket hang up')
  expect((await asker.press(shown, label)).text()).toContain(said)
  expect(await stateNow()).toBe(state)
})

test('a plain member sees how reading goes, nothing of what is sent, and settles nothing', async () => {
  const { discord, channel, stateNow } = await openTrouble()
  const plain = discord.as('300000000000000002', { channelId: channel.id })
  const shown = await plain.command('status')
  expect(shown.text()).toContain('28 of 30 sources read')
  expect(shown.text()).not.toContain('socket')
  expect(shown.buttons()).toEqual([])
  const refused = await plain.command('status', { options: { action: 'log' } })
  expect(refused.text()).toContain('admin')
  expect(await stateNow()).toBe('unknown')
})

test('whoever asked for reports gets them alone, with the channel by its name, and settles there', async () => {
  const { discord, channel, admin, services, stores, chatId, find, stateNow } = await openTrouble()
  const messenger = createDiscordMessenger({
    token: discord.token,
    apiUrl: discord.apiUrl,
    catalogue,
    desks: sampleDesks,
    notes: stores.notes,
    clock,
    log: quietLog,
  })
  onTestFinished(() => messenger.close())
  const delivery = await find('digest:1')
  if (delivery === undefined) throw new Error('nothing is owed')
  const messengers = new Map([['discord', messenger]])
  await queueNotice(
    { kind: 'unknown', delivery, reason: 'socket hang up' },
    { ...services, catalogue, clock, defaults: plainPlace, messengers },
  )
  const [notice] = await services.outbox.list({ chatId: personChatId(admin) }, 1)
  expect(notice?.purpose).toBe('notice')
  const message = notice?.message ?? null
  const told = await messenger.deliver(orderOf(personChatId(admin), { purpose: 'notice', message }))
  expect(told.kind).toBe('sent')
  const direct = openDirectChannel(discord.state, admin)
  const [post] = discord.messagesIn(direct.id)
  if (post === undefined) throw new Error('nobody was told')
  expect(JSON.stringify(post.components)).toContain(`<#${channel.id}>`)
  expect(JSON.stringify(post.components)).not.toContain(chatId)
  const alone = discord.as(admin, { channelId: direct.id })
  expect((await alone.press(post, 'It arrived')).text()).toContain('Noted: it arrived.')
  expect(await stateNow()).toBe('sent')
})
