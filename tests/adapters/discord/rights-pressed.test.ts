import { PermissionFlagsBits } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { channelChatId, communityIdOf } from '../../../src/adapters/discord/address.ts'
import { judgeAdmin } from '../../../src/adapters/discord/judge-asker.ts'
import type { Asker } from '../../../src/adapters/discord/read-interaction.ts'
import { standardCommunity } from '../../../src/chat/community.ts'
import { openChat } from '../../fakes/open-chat.ts'
import { answerOnDiscord, managing } from './answer-on-discord.ts'
import { quietLog } from './open-messenger.ts'

const somebody = '300000000000000001'
const owner = '300000000000000002'
const editors = '300000000000000077'
const usual =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.UseApplicationCommands
const refusal = "Only this chat's admins may do that.\n[Help]"

/** The bot as it is, in a server whose channel has the language `language`. */
async function openServer(language = 'en') {
  const chat = await openChat()
  onTestFinished(() => chat.close())
  const { services } = chat
  const { conversation } = chat
  const open = await answerOnDiscord({
    conversation,
    parts: { communities: services.communities, places: services.places },
  })
  const { discord, channel, guild } = open
  const chatId = channelChatId(channel.id)
  await services.places.meet({ id: chatId, platform: 'discord', shared: true }, 1)
  await services.chats.saveSettings(chatId, { language })
  await services.communities.saveCommunity(communityIdOf(guild.id), { editors: [editors] })
  const as = (id: string, permissions: bigint, roles: readonly string[] = []) =>
    discord.as(id, { channelId: channel.id, permissions, roles: [...roles], locale: language })
  const idOf = (command: string) =>
    discord.state.commands.get('')?.find(({ name }) => name === command)?.id ?? ''
  const rule = (command: string, permission: boolean, id = somebody, type: 1 | 2 = 2) =>
    discord.events.setCommandPermissions(guild, idOf(command), [{ id, type, permission }])
  return { ...open, services, chatId, as, rule }
}

test('a server that grants one command grants no other one behind its buttons', async () => {
  const { services, chatId, as, rule } = await openServer()
  rule('resume', true)
  const granted = as(somebody, usual)
  const listed = await granted.press(await granted.command('resume'), 'Schedules')
  expect(listed.text()).toBe(refusal)
  const [card] = (await as(owner, managing).command('setup')).messages
  if (card === undefined) throw new Error('no card')
  // As one who had been shown it once.
  const started = await granted.press({ ...card, ephemeralFor: somebody }, 'Start')
  expect(started.text()).toBe(refusal)
  expect(await services.briefings.listBriefings(chatId)).toEqual([])
})

test('the command that is granted can be carried to its end by its buttons', async () => {
  const { services, chatId, as, rule } = await openServer()
  rule('setup', true)
  const granted = as(somebody, usual)
  await granted.press(await granted.command('setup'), 'Start')
  expect(await services.briefings.listBriefings(chatId)).toHaveLength(1)
})

test('a manager from whom the server hides a command is refused its buttons, as soon as it does', async () => {
  const { services, chatId, as, rule } = await openServer()
  const manager = as(somebody, managing)
  const shown = await manager.command('setup')
  await manager.select(shown, 'Length', ['5'])
  rule('setup', false)
  expect((await manager.press(shown, 'Start')).text()).toBe(refusal)
  expect(await services.briefings.listBriefings(chatId)).toEqual([])
  const administrator = as(somebody, managing | PermissionFlagsBits.Administrator)
  await administrator.press(shown, 'Start')
  expect(await services.briefings.listBriefings(chatId)).toHaveLength(1)
})

test.each([
  ['en', 'Start', 'Length', refusal],
  ['he', '\u2068להתחיל\u2069', '\u2068אורך\u2069', 'רק מנהלי הצ׳אט הזה רשאים לעשות זאת.'],
])(
  'who is no editor any more is refused on old cards, kindly (%s)',
  async (language, start, length, words) => {
    const { services, chatId, as, rule } = await openServer(language)
    rule('setup', true, editors, 1)
    const editor = as(somebody, usual, [editors])
    const [setup, settings] = [await editor.command('setup'), await editor.command('settings')]
    const former = as(somebody, usual)
    expect((await former.press(setup, start)).text()).toContain(words)
    expect((await former.select(settings, length, ['5'])).text()).toContain(words)
    expect(await services.briefings.listBriefings(chatId)).toEqual([])
    expect(await services.chats.readSettings(chatId)).toEqual({ language })
    await editor.select(settings, length, ['5'])
    expect(await services.chats.readSettings(chatId)).toMatchObject({ minutes: 5 })
  },
)

test('alone with the bot, where Discord hides no command, being let say one proves nothing', async () => {
  const asked: Asker = {
    id: '1',
    token: 'token',
    applicationId: '2',
    at: 0,
    userId: somebody,
    roles: [],
    permissions: usual,
    guildId: '4',
    direct: true,
    channel: { id: '5', type: 1 },
    appPermissions: 0n,
    locale: null,
    personLocale: null,
  }
  const means = {
    guarded: new Set(['setup', 'schedule']),
    readOverrides: async () => ({ overrides: [], idOf: () => '9' }),
    log: quietLog,
  }
  const judge = (vouched: string | null, command = 'setup') =>
    judgeAdmin({ asked, command, vouched, aboutChannelId: '6' }, standardCommunity, means)
  expect(await judge(null)).toBe(false)
  expect(await judge('schedule')).toBe(false)
  expect(await judge('setup')).toBe(true)
  expect(await judge('settings', 'settings')).toBe(false)
})
