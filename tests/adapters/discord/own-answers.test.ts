import { expect, onTestFinished, test } from 'vitest'
import {
  channelChatId,
  communityIdOf,
  personChatId,
} from '../../../src/adapters/discord/address.ts'
import { memoryIdOf } from '../../../src/digest/memory-store.ts'
import { sampleFollow } from '../../contracts/delivery-samples.ts'
import { sampleStory } from '../../contracts/storage-samples.ts'
import { openDirectChannel } from '../../fakes/discord/make-guild.ts'
import { openChat } from '../../fakes/open-chat.ts'
import { answerOnDiscord, managing } from './answer-on-discord.ts'

const member = '300000000000000002'

/** A server whose place speaks English, and the commands themselves. */
async function openServer() {
  const chat = await openChat()
  onTestFinished(() => chat.close())
  const open = await answerOnDiscord({ conversation: chat.conversation })
  const { id: channelId } = open.channel
  const { chats } = chat.services
  await chats.saveSettings(channelChatId(channelId), { language: 'en' })
  const person = open.discord.addPerson(open.guild, { username: 'mara', locale: 'he' })
  return { ...open, chats, services: chat.services, person, channelId }
}

test('what only the asker sees is in the language of their client, where the bot speaks it', async () => {
  const { discord, channelId } = await openServer()
  const read = async (locale: string) =>
    (await discord.as(member, { channelId, locale }).command('hide')).text()
  expect(await read('he')).toMatch(/^[^a-z]*[א-ת]/u)
  expect(await read('fr')).toContain('No words are hidden')
})

test('what they chose in their private chat goes before what their client says', async () => {
  const { discord, channelId, chats } = await openServer()
  await chats.saveSettings(personChatId(member), { language: 'en' })
  const shown = await discord.as(member, { channelId, locale: 'he' }).command('hide')
  expect(shown.text()).toContain('No words are hidden')
})

test('an admin reads about the place in their own language; the card tells the place’s', async () => {
  const { discord, channelId, chats } = await openServer()
  const asker = discord.as(member, { channelId, locale: 'he', permissions: managing })
  const card = await asker.command('settings')
  expect(card.text()).toMatch(/[א-ת]/u)
  const saved = await asker.command('settings', { options: { minutes: 5 } })
  expect(saved.text()).toContain('נשמר')
  const english = discord.as(member, { channelId, locale: 'en-GB', permissions: managing })
  const changed = await english.command('settings', { options: { language: 'he' } })
  expect(changed.text()).toContain('Saved')
  expect(changed.text()).toContain('Hebrew')
  expect(await chats.readSettings(channelChatId(channelId))).toMatchObject({ language: 'he' })
})

test('a member reads the settings, with nothing to press that would be refused', async () => {
  const { discord, channelId } = await openServer()
  const asker = discord.as(member, { channelId, locale: 'en-GB' })
  const card = await asker.command('settings')
  expect(card.text()).toContain('Only admins change these.')
  expect(card.buttons()).toEqual(['Alerts', 'Quiet hours'])
  expect(card.selects()).toEqual([])
})

test('words that cannot be read are told beside the card, which stays', async () => {
  const { discord, channelId } = await openServer()
  const asker = discord.as(member, { channelId, permissions: managing })
  const card = await asker.command('settings')
  const ask = () => asker.select(card, 'More choices', ['Time zone…'])
  const refused = await asker.submit(await ask(), { words: 'Atlantis' })
  expect(refused.updatedMessage).toBeUndefined()
  expect(refused.ephemeral).toBe(true)
  expect(refused.text()).toContain('Atlantis')
  const again = await asker.submit(await ask(), { words: 'Asia/Tokyo' })
  expect(again.updatedMessage?.id).toBe(card.messages[0]?.id)
})

test('two presses at once greet their person once', async () => {
  const { discord, channelId, person, reached, services } = await openServer()
  const asker = discord.as(person.id, { channelId, locale: 'en-GB' })
  const shown = await asker.command('follow', { options: { topic: 'Palmyra', wants: 'alerts' } })
  const [label = ''] = shown.buttons()
  await Promise.all([asker.press(shown, label), asker.press(shown, label)])
  expect(reached).toHaveLength(1)
  expect(await services.follows.listFollows(personChatId(person.id))).toHaveLength(1)
})

test('what is mine, deleted in a channel, is gone from the direct messages too', async () => {
  const { discord, channelId, person, services } = await openServer()
  const direct = openDirectChannel(discord.state, person.id)
  const alone = discord.as(person.id, { channelId: direct.id, locale: 'en-GB' })
  const options = { what: '07:30', topics: 'science' }
  const proposed = await alone.command('schedule', { subcommand: 'add', options })
  await alone.press(proposed, 'Schedule it')
  const chatId = personChatId(person.id)
  expect(await services.briefings.listBriefings(chatId)).toHaveLength(1)
  const asker = discord.as(person.id, { channelId, locale: 'en-GB' })
  const asked = await asker.press(await asker.command('privacy'), 'Delete what is mine')
  const deleted = await asker.press(asked, 'Yes, delete what is mine')
  expect(deleted.text()).toContain('nothing comes to you any more')
  expect(await services.briefings.listBriefings(chatId)).toEqual([])
  expect(await services.chats.readSettings(chatId)).toEqual({})
})

test('settings and their log show roles, places and people by their names', async () => {
  const { discord, channelId, chats, guild, services } = await openServer()
  const role = '500000000000000007'
  await chats.saveSettings(channelChatId(channelId), { mention: role })
  const allowed = [channelId]
  await services.communities.saveCommunity(communityIdOf(guild.id), { editors: [role], allowed })
  const asker = discord.as(member, { channelId, locale: 'en-GB', permissions: managing })
  const card = await asker.command('settings', { options: { minutes: 5 } })
  expect(card.text()).toContain(`admins and 1 role: <@&${role}>`)
  expect(card.text()).toContain(`in 1 place: <#${channelId}>`)
  const log = await asker.command('status', { options: { action: 'log' } })
  expect(log.text()).toContain(`<@${member}>`)
  expect(log.text()).not.toContain('discord:')
})

test('an answer that the asker alone sees tells what they follow and hide alone', async () => {
  const { discord, channelId, chats, services } = await openServer()
  const { stories, follows } = services
  const grouped = [sampleStory(11, { desks: ['world'] })]
  await stories.saveGrouping({ stories: grouped, placed: [], merges: [] })
  await follows.addFollow(sampleFollow({ chatId: personChatId(member) }))
  const memoryId = memoryIdOf(channelChatId(channelId), `discord:${member}`)
  await chats.saveSettings(memoryId, { hiddenWords: ['bridge'] })
  const asker = discord.as(member, { channelId, locale: 'en-GB' })
  const follow = await asker.command('follow', { options: { topic: 'Velm' } })
  expect(follow.ephemeral).toBe(true)
  expect(follow.text()).toContain('You follow this already')
  expect((await asker.command('why', { options: { story: '#11' } })).text()).toContain(
    '“bridge” is hidden',
  )
})
