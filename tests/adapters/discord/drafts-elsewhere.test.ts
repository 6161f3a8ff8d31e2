import { expect, onTestFinished, test } from 'vitest'
import { channelChatId } from '../../../src/adapters/discord/address.ts'
import { openDirectChannel } from '../../fakes/discord/make-guild.ts'
import { catalogue, openChat } from '../../fakes/open-chat.ts'
import { answerOnDiscord, managing } from './answer-on-discord.ts'

/** A server with a channel for its moderators, and somebody who manages it. */
async function openServer() {
  const chat = await openChat()
  onTestFinished(() => chat.close())
  const opened = await answerOnDiscord({
    conversation: chat.conversation,
    guild: { channels: [{ name: 'news' }, { name: 'moderators' }] },
  })
  const { discord, guild, channelNamed } = opened
  const person = discord.addPerson(guild, { username: 'mara' })
  const moderators = channelNamed('moderators')
  return { ...opened, services: chat.services, person, moderators }
}

function add(moderatorsId: string) {
  return {
    subcommand: 'add',
    options: { what: '07:30', zone: 'UTC', approval: channelChatId(moderatorsId) },
  }
}

test.each(['en-GB', 'he'])(
  'no other server’s channel is asked to approve, nor one from direct messages (%s)',
  async (locale) => {
    const { discord, channel, moderators, person, services } = await openServer()
    const theirs = discord.addGuild({ name: 'Other', channels: [{ name: 'theirs' }] })
    const [other] = [...discord.state.channels.values()].filter(
      ({ guildId }) => guildId === theirs.id,
    )
    const boss = discord.as(person.id, { channelId: channel.id, locale, permissions: managing })
    // Who changed something there once is no admin of it for that.
    await discord
      .as(person.id, { channelId: moderators.id, permissions: managing })
      .command('settings', { options: { minutes: 5 } })
    const direct = openDirectChannel(discord.state, person.id)
    const alone = discord.as(person.id, { channelId: direct.id, locale })
    const t = catalogue.translator(locale === 'he' ? 'he' : 'en')
    const [, ...cure] = t('problem-approval-chat', { chat: 'x', grammar: 'forms' }).split('x')
    for (const told of [
      await boss.command('schedule', add(other?.id ?? '')),
      await alone.command('schedule', add(moderators.id)),
    ]) {
      expect(told.text()).toContain(cure.join('x').slice(0, 20))
      expect(told.buttons().join()).toContain(t('button-schedules'))
    }
    expect(await services.audit.listEntries(channelChatId(moderators.id), 9)).toHaveLength(1)
  },
)

test('the log of a channel tells who chose it for the drafts of another', async () => {
  const { discord, channel, moderators, person } = await openServer()
  const asker = discord.as(person.id, { channelId: channel.id, permissions: managing })
  const card = await asker.command('schedule', add(moderators.id))
  await asker.press(card, 'Schedule it')
  const there = discord.as(person.id, { channelId: moderators.id, permissions: managing })
  const log = await there.command('status', { options: { action: 'log' } })
  expect(log.text()).toContain(`chose this chat to approve the drafts of <#${channel.id}>`)
  expect(log.text()).toContain(`<@${person.id}>`)
})
