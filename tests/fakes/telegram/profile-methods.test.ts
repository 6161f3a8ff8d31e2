import { describe, expect, test } from 'vitest'
import { openTelegram } from './open-telegram.ts'

const command = (name: string, description = 'The news') => ({ command: name, description })

describe('commands', () => {
  test('are kept by scope and language, and a menu takes the nearest', async () => {
    const { api, profile, mistakes } = await openTelegram()
    const privately = { type: 'all_private_chats' } as const
    await api.setMyCommands([command('help')])
    await api.setMyCommands([command('news')], { scope: privately })
    await api.setMyCommands([command('news', 'חדשות')], { scope: privately, language_code: 'he' })
    expect(await api.getMyCommands({ scope: privately })).toEqual([command('news')])
    expect(await api.getMyCommands({ scope: { type: 'all_group_chats' } })).toEqual([])
    expect(profile.menu([privately, undefined], 'he')).toEqual([command('news', 'חדשות')])
    expect(profile.menu([privately, undefined], 'en')).toEqual([command('news')])
    expect(profile.menu([undefined], 'he')).toEqual([command('help')])
    await api.deleteMyCommands({ scope: privately })
    expect(await api.getMyCommands({ scope: privately })).toEqual([])
    expect(mistakes).toEqual([])
  })

  test.each([
    ['BOT_COMMAND_INVALID', [command('News')]],
    ['BOT_COMMAND_INVALID', [command('x'.repeat(33))]],
    ['BOT_COMMAND_DESCRIPTION_INVALID', [command('news', ' ')]],
    ['BOT_COMMAND_DESCRIPTION_INVALID', [command('news', 'x'.repeat(257))]],
    ['BOT_COMMAND_DUPLICATE', [command('news'), command('news')]],
    ['BOT_COMMANDS_TOO_MUCH', Array.from({ length: 101 }, (_, at) => command(`c${at}`))],
  ])('%s', async (description, commands) => {
    const { api } = await openTelegram()
    await expect(api.setMyCommands(commands)).rejects.toThrow(description)
  })
})

test('descriptions are kept by language and have their lengths', async () => {
  const { api, url, token } = await openTelegram()
  await api.setMyDescription('News', {})
  await api.setMyDescription('חדשות', { language_code: 'he' })
  expect(await api.getMyDescription({ language_code: 'he' })).toEqual({ description: 'חדשות' })
  expect(await api.getMyDescription({ language_code: 'fr' })).toEqual({ description: 'News' })
  await expect(api.setMyDescription('x'.repeat(513))).rejects.toThrow('BOT_DESCRIPTION_TOO_LONG')
  const wrong = await fetch(`${url}/bot${token}/setMyDescription?language_code=eng`)
  expect(await wrong.json()).toMatchObject({
    description: 'Bad Request: invalid language code specified',
  })
  await api.setMyShortDescription('Short')
  expect(await api.getMyShortDescription()).toEqual({ short_description: 'Short' })
  await expect(api.setMyShortDescription('x'.repeat(121))).rejects.toThrow('TOO_LONG')
})

test('rights the bot asks for are kept apart for groups and channels', async () => {
  const { api } = await openTelegram()
  const { can_post_messages: none } = await api.getMyDefaultAdministratorRights()
  expect(none).toBeUndefined()
  const rights = { ...(await api.getMyDefaultAdministratorRights()), can_post_messages: true }
  await api.setMyDefaultAdministratorRights({ rights, for_channels: true })
  expect(await api.getMyDefaultAdministratorRights({ for_channels: true })).toEqual(rights)
  expect(await api.getMyDefaultAdministratorRights()).not.toHaveProperty('can_post_messages')
})
