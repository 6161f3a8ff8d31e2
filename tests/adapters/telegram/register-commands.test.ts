import { expect, test } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { createAnswerApi } from '../../../src/adapters/telegram/create-answer-api.ts'
import { introduceBot } from '../../../src/adapters/telegram/introduce-bot.ts'
import { registerCommands } from '../../../src/adapters/telegram/register-commands.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { openTelegram } from '../../fakes/telegram/open-telegram.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'
import { keepLog, keepNotes } from './polling.ts'

async function openRegistration() {
  const telegram = await openTelegram()
  const { token, url: apiRoot, botId } = telegram
  const notes = keepNotes()
  const { log } = keepLog()
  const api = createAnswerApi({ token, apiRoot, clock: new VirtualClock(0), log })
  return { telegram, setting: { api, botId, commands, catalogue, notes, log } }
}

test('each kind of chat has its menu, in every language the bot speaks', async () => {
  const { telegram, setting } = await openRegistration()
  expect(await registerCommands(setting)).toBe('registered')
  const menuOf = (
    type: 'all_private_chats' | 'all_group_chats' | 'all_chat_administrators',
    language: string,
  ) => telegram.profile.menu([{ type }], language)
  const all = commands.map(({ name }) => name)
  expect(names(menuOf('all_private_chats', 'en'))).toEqual(all)
  expect(names(menuOf('all_chat_administrators', 'en'))).toEqual(all)
  expect(names(menuOf('all_group_chats', 'en'))).toContain('news')
  expect(names(menuOf('all_group_chats', 'en'))).not.toContain('schedule')
  expect(menuOf('all_private_chats', 'he')[0]?.description).toMatch(/[א-ת]/u)
  expect(menuOf('all_private_chats', 'fr')).toEqual(menuOf('all_private_chats', 'en'))
  expect(telegram.mistakes).toEqual([])
})

test('Telegram is told only when the commands are others than before', async () => {
  const { telegram, setting } = await openRegistration()
  await registerCommands(setting)
  const told = telegram.callsOf('setMyCommands').length
  expect(await registerCommands(setting)).toBe('unchanged')
  expect(telegram.callsOf('setMyCommands')).toHaveLength(told)
  expect(await registerCommands({ ...setting, commands: commands.slice(1) })).toBe('registered')
  expect(await registerCommands({ ...setting, botId: 99 })).toBe('registered')
})

test('when an answer is lost everything is told again', async () => {
  const { telegram, setting } = await openRegistration()
  telegram.faults.plan('lost-answer', { method: 'setMyCommands' })
  await expect(registerCommands(setting)).rejects.toThrow('setMyCommands')
  expect(await registerCommands(setting)).toBe('registered')
  expect(telegram.profile.commands.size).toBe(3 * catalogue.languages.length)
})

test('the bot says who it is and asks to post, edit and pin, once', async () => {
  const { telegram, setting } = await openRegistration()
  const { profile } = telegram
  await introduceBot(setting)
  expect([...profile.descriptions.keys()]).toEqual(['', 'he'])
  expect(profile.shortDescriptions.get('he')).toMatch(/[א-ת]/u)
  expect(profile.channelRights).toMatchObject({ can_post_messages: true, can_edit_messages: true })
  expect(profile.groupRights).toMatchObject({ can_pin_messages: true, can_promote_members: false })
  const calls = telegram.calls.length
  await introduceBot(setting)
  expect(telegram.calls).toHaveLength(calls)
  expect(telegram.mistakes).toEqual([])
})

test('what the owner has written stays, in every language', async () => {
  const { telegram, setting } = await openRegistration()
  const { profile } = telegram
  profile.descriptions.set('', 'News of Velm.')
  profile.shortDescriptions.set('he', 'חדשות ולם')
  profile.channelRights = { can_manage_chat: true, can_delete_messages: true }
  await introduceBot(setting)
  expect(profile.descriptions).toEqual(new Map([['', 'News of Velm.']]))
  expect(profile.shortDescriptions.get('he')).toBe('חדשות ולם')
  expect(profile.shortDescriptions.get('')).toContain('sources')
  expect(profile.channelRights).toEqual({ can_manage_chat: true, can_delete_messages: true })
})

test('words of an earlier version are replaced, what the owner wrote since is not', async () => {
  const { telegram, setting } = await openRegistration()
  const { profile } = telegram
  await introduceBot(setting)
  profile.shortDescriptions.set('he', 'חדשות ולם')
  const reworded = {
    ...catalogue,
    translator: (language: string) => (key: string) => `${language} ${key}`,
  }
  await introduceBot({ ...setting, catalogue: reworded })
  expect(Object.fromEntries(profile.descriptions)).toEqual({
    '': 'en bot-description',
    he: 'he bot-description',
  })
  expect(Object.fromEntries(profile.shortDescriptions)).toEqual({
    '': 'en bot-short-description',
    he: 'חדשות ולם',
  })
})

function names(menu: readonly { readonly command: string }[]): readonly string[] {
  return menu.map(({ command }) => command)
}
