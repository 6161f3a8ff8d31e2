import { PermissionFlagsBits } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { channelChatId } from '../../../src/adapters/discord/address.ts'
import { createDiscordMessenger } from '../../../src/adapters/discord/deliver-to-discord.ts'
import { askApprovals } from '../../../src/delivery/ask-approvals.ts'
import { composeDigest } from '../../../src/delivery/compose-digest.ts'
import type { FakeMessage } from '../../fakes/discord/state.ts'
import { catalogue, openChat } from '../../fakes/open-chat.ts'
import { plainPlace } from '../../fakes/plain-place.ts'
import { sampleDesks, sampleDigest, thursdayMorning } from '../../fakes/sample-briefs.ts'
import { answerOnDiscord, managing } from './answer-on-discord.ts'
import { orderOf, quietLog } from './open-messenger.ts'

const admin = '300000000000000001'
const member = '300000000000000002'
const denied = PermissionFlagsBits.SendMessages

/** A server with a channel for news and one for its moderators. */
async function openServer() {
  const chat = await openChat()
  onTestFinished(() => chat.close())
  const open = await answerOnDiscord({
    conversation: chat.conversation,
    guild: { channels: [{ name: 'news' }, { name: 'moderators' }] },
  })
  const { discord, channel, channelNamed } = open
  const moderators = channelNamed('moderators')
  const asker = discord.as(admin, { channelId: channel.id, permissions: managing })
  const add = async () =>
    asker.command('schedule', {
      subcommand: 'add',
      options: { what: '07:30', topics: 'world, science', moderators: moderators.id },
    })
  return { ...open, services: chat.services, moderators, asker, add }
}

type Server = Awaited<ReturnType<typeof openServer>>

/** The schedule saved, and its next digest held; shown to the moderators as the deliver role does. */
async function askModerators(server: Server): Promise<FakeMessage> {
  const { discord, services, channel, moderators, asker, add } = server
  await asker.press(await add(), 'Schedule it')
  const chatId = channelChatId(channel.id)
  const [briefing] = await services.briefings.listBriefings(chatId)
  const slotAt = briefing?.nextRunAt ?? 0
  const setting = {
    t: catalogue.translator('en'),
    language: 'en',
    timeZone: 'Asia/Jerusalem',
    private: false,
    buttons: [],
    topics: [],
    desks: sampleDesks,
  }
  const run = {
    briefingId: briefing?.id ?? 0,
    slotAt,
    at: slotAt,
    outcome: 'held',
    missed: 0,
  } as const
  await services.briefings.commitRun(run, null, [
    {
      key: 'briefing:1',
      platform: 'discord',
      chatId,
      purpose: 'digest',
      action: 'send',
      target: null,
      after: null,
      message: composeDigest(sampleDigest(), setting),
      silent: false,
      sendAt: slotAt,
      notAfter: null,
      memoryId: null,
      state: 'held',
    },
  ])
  const messenger = createDiscordMessenger({
    token: discord.token,
    apiUrl: discord.apiUrl,
    catalogue,
    desks: sampleDesks,
    notes: server.stores.notes,
    clock: { now: () => thursdayMorning, sleep: () => Promise.resolve() },
    log: quietLog,
  })
  onTestFinished(() => messenger.close())
  await askApprovals({
    ...services,
    defaults: plainPlace,
    messengers: new Map([['discord', messenger]]),
    catalogue,
    clock: { now: () => thursdayMorning, sleep: () => Promise.resolve() },
    warn: (_, error) => {
      throw error
    },
  })
  const [asked] = await services.outbox.list({ key: 'approval:1:0' }, 1)
  const message = asked?.message ?? null
  expect(asked?.chatId).toBe(channelChatId(moderators.id))
  await messenger.deliver(orderOf(channelChatId(moderators.id), { purpose: 'notice', message }))
  const [post] = discord.messagesIn(moderators.id)
  if (post === undefined) throw new Error('nobody was asked')
  return post
}

async function stateOf({ services }: Server): Promise<string | undefined> {
  return (await services.outbox.list({ key: 'briefing:1' }, 1))[0]?.state
}

test('a channel of moderators is chosen in the form, and shown by its name', async () => {
  const server = await openServer()
  const card = await server.add()
  expect(card.text()).toContain('#moderators, waits 30 minutes')
  await server.asker.press(card, 'Schedule it')
  const [briefing] = await server.services.briefings.listBriefings(channelChatId(server.channel.id))
  expect(briefing).toMatchObject({
    approval: { chatId: channelChatId(server.moderators.id), otherwise: 'skip' },
    topics: [
      { kind: 'desk', desk: 'world' },
      { kind: 'desk', desk: 'science' },
    ],
  })
})

test('a channel in which the bot may not post is asked for nothing', async () => {
  const { add, discord, guild, moderators } = await openServer()
  discord.events.changeChannel(moderators, {
    overwrites: [...guild.roles.keys()].map((id) => ({ id, type: 0, allow: 0n, deny: denied })),
  })
  expect((await add()).text()).toContain('#moderators cannot be asked to approve')
})

test('a plain member decides nothing; an admin publishes, and it is decided once', async () => {
  const server = await openServer()
  const { discord, moderators } = server
  const post = await askModerators(server)
  const plain = discord.as(member, { channelId: moderators.id })
  for (const label of ['Publish', 'Skip']) {
    const refused = await plain.press(post, label)
    expect(refused.ephemeral).toBe(true)
    expect(refused.text()).toContain('admin')
  }
  expect(await stateOf(server)).toBe('held')
  const moderator = discord.as(admin, { channelId: moderators.id, permissions: managing })
  expect((await moderator.press(post, 'Publish')).text()).toContain('Published')
  expect(await stateOf(server)).toBe('pending')
  expect((await moderator.press(post, 'Skip')).text()).toContain('does not wait')
  expect(await stateOf(server)).toBe('pending')
})

test('an admin drops a story, then skips the rest from the answer', async () => {
  const server = await openServer()
  const { discord, moderators } = server
  const post = await askModerators(server)
  const moderator = discord.as(admin, { channelId: moderators.id, permissions: managing })
  const dropped = await moderator.press(post, 'Drop 1')
  expect(dropped.text()).toContain('taken out')
  expect(await stateOf(server)).toBe('held')
  expect((await moderator.press(dropped, 'Skip')).text()).not.toBe('')
  expect(await stateOf(server)).toBe('dead')
})

async function editsOf({ services }: Server, step: string) {
  const [edit] = await services.outbox.list({ key: `approval:1:0:${step}` }, 1)
  return { edit, told: JSON.stringify(edit?.message?.blocks ?? []) }
}

test('once it is decided its card says who did it, and asks nothing more', async () => {
  const server = await openServer()
  const { discord, moderators } = server
  const post = await askModerators(server)
  await discord
    .as(admin, { channelId: moderators.id, permissions: managing })
    .press(post, 'Publish')
  const { edit, told } = await editsOf(server, 'decided')
  expect(edit).toMatchObject({ action: 'edit', target: 'approval:1:0', state: 'pending' })
  expect(told).toContain('Published by')
  expect(told).toContain(`discord:${admin}`)
  expect(told).not.toContain('/schedule')
})

test('a story that is dropped leaves the card and the digest, which count and number anew', async () => {
  const server = await openServer()
  const { discord, moderators, services } = server
  const post = await askModerators(server)
  const before = sampleDigest().stories.length
  await discord.as(admin, { channelId: moderators.id, permissions: managing }).press(post, 'Drop 1')
  const [digest] = await services.outbox.list({ key: 'briefing:1' }, 1)
  const { edit, told } = await editsOf(
    server,
    `without:${sampleDigest().stories[0]?.brief.storyId}`,
  )
  for (const message of [digest?.message, edit?.message]) {
    const numbers = message?.blocks.flatMap((block) =>
      block.kind === 'story' && block.number !== null ? [block.number] : [],
    )
    expect(numbers?.[0]).toBe(1)
    expect(numbers).toEqual(numbers?.map((_, i) => i + 1))
    expect(JSON.stringify(message?.blocks)).toContain(before === 2 ? '1 story,' : `${before - 1} `)
  }
  expect(told).toContain('Drop 1')
})
