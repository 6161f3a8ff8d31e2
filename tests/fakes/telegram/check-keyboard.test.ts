import type { InlineKeyboardMarkup, ReplyKeyboardMarkup } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { openTelegram, refusalOf } from './open-telegram.ts'

const inline = (...rows: InlineKeyboardMarkup['inline_keyboard']) => ({ inline_keyboard: rows })
const data = (callback_data: string) => ({ text: 'More', callback_data })

const rights = (can_post_messages: boolean) => ({
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
  can_post_messages,
})

const asking = (own: boolean): ReplyKeyboardMarkup => ({
  keyboard: [
    [
      {
        text: 'A channel…',
        request_chat: {
          request_id: 1,
          chat_is_channel: true,
          user_administrator_rights: rights(own),
          bot_administrator_rights: rights(true),
        },
      },
    ],
  ],
})

const open = () => openTelegram({ limits: null })

describe('keyboards', () => {
  test.each<[string, InlineKeyboardMarkup]>([
    ['400 Bad Request: BUTTON_DATA_INVALID', inline([data('ה'.repeat(33))])],
    ['', inline([data('ה'.repeat(32))])],
    [
      "400 Bad Request: can't parse inline keyboard button: Text must be non-empty",
      inline([{ text: ' ', callback_data: 'x' }]),
    ],
    [
      "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
      inline([data('')]),
    ],
    [
      "400 Bad Request: inline keyboard button URL 'velm' is invalid: Wrong HTTP URL",
      inline([{ text: 'Open', url: 'velm' }]),
    ],
    ['', inline([{ text: 'Open', url: 'https://t.me/dateline_bot?start=x' }])],
    ['', inline(...Array.from({ length: 25 }, () => [data('a'), data('b'), data('c'), data('d')]))],
    [
      '400 Bad Request: reply markup is too long',
      inline(...Array.from({ length: 101 }, () => [data('a')])),
    ],
  ])('"%s"', async (refusal, reply_markup) => {
    const { api, world } = await open()
    const ada = world.makeUser()
    ada.starts()
    expect(await refusalOf(api.sendMessage(ada.id, 'Velm', { reply_markup }))).toBe(refusal)
  })

  test('more than eight in a row is a mistake, an empty keyboard is none', async () => {
    const { api, world, mistakes } = await open()
    const ada = world.makeUser()
    ada.starts()
    const row = Array.from({ length: 9 }, (_, at) => data(`${at}`))
    await api.sendMessage(ada.id, 'Velm', { reply_markup: inline(row) })
    expect(mistakes).toEqual(['sendMessage: more than 8 buttons in a row'])
    const sent = await api.sendMessage(ada.id, 'Velm', { reply_markup: inline() })
    expect(sent).not.toHaveProperty('reply_markup')
  })

  test('a chat is asked for in private chats, with rights the person has themselves', async () => {
    const { api, world } = await open()
    const ada = world.makeUser()
    ada.starts()
    const group = world.makeGroup({ title: 'Harbour', bot: 'member' })
    const channel = world.makeChannel({ title: 'Velm', bot: { can_post_messages: true } })
    const send = (id: number, own = true) =>
      refusalOf(api.sendMessage(id, 'Velm', { reply_markup: asking(own) }))
    expect(await send(ada.id)).toBe('')
    expect(await send(ada.id, false)).toMatch(/^400 Bad Request: bot administrator rights/u)
    expect(await send(group.id)).toBe(
      '400 Bad Request: chats can be requested in private chats only',
    )
    expect(await send(channel.id)).toBe('400 Bad Request: inline keyboard expected')
  })
})
