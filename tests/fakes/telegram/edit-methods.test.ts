import { describe, expect, test } from 'vitest'
import { openTelegram } from './open-telegram.ts'

const more = (text: string) => ({ inline_keyboard: [[{ text, callback_data: 'more' }]] })

async function openGroup(bot: 'member' | { readonly can_pin_messages?: boolean } = 'member') {
  let now = Date.UTC(2031, 2, 4, 8)
  const telegram = await openTelegram({ limits: null, clock: { now: () => now } })
  const rena = telegram.world.makeUser()
  const group = telegram.world.makeGroup({ title: 'Harbour', owner: rena, bot })
  const wait = (ms: number) => {
    now += ms
  }
  return { ...telegram, rena, group, wait }
}

describe('edits', () => {
  test('a text and its buttons change; buttons that are not given go', async () => {
    const { api, group, mistakes } = await openGroup()
    const { message_id: id } = await api.sendMessage(group.id, 'Velm', {
      reply_markup: more('More'),
    })
    const edited = await api.editMessageText(group.id, id, 'Velm reopens')
    expect(edited).toMatchObject({ text: 'Velm reopens' })
    expect(edited).toHaveProperty('edit_date')
    expect(edited).not.toHaveProperty('reply_markup')
    const again = await api.editMessageReplyMarkup(group.id, id, { reply_markup: more('Less') })
    expect(again).toMatchObject({ text: 'Velm reopens', reply_markup: more('Less') })
    expect(mistakes).toEqual([])
  })

  test('an edit that changes nothing is refused', async () => {
    const { api, group, mistakes } = await openGroup()
    const { message_id: id } = await api.sendMessage(group.id, 'Velm', {
      reply_markup: more('More'),
    })
    await expect(
      api.editMessageText(group.id, id, 'Velm', { reply_markup: more('More') }),
    ).rejects.toThrow('message is not modified')
    await expect(
      api.editMessageReplyMarkup(group.id, id, { reply_markup: more('More') }),
    ).rejects.toThrow('message is not modified')
    expect(mistakes).toHaveLength(2)
  })

  test('what is gone, not the bot’s, or of another kind cannot be edited', async () => {
    const { api, group, rena } = await openGroup()
    await expect(api.editMessageText(group.id, 999, 'x')).rejects.toThrow(
      'message to edit not found',
    )
    const hers = rena.says(group, '/news')
    await expect(api.editMessageText(group.id, hers.id, 'x')).rejects.toThrow(
      "message can't be edited",
    )
    const text = await api.sendMessage(group.id, 'Velm')
    const photo = await api.sendPhoto(group.id, 'https://velm.example/a.jpg', { caption: 'Velm' })
    await expect(
      api.editMessageCaption(group.id, text.message_id, { caption: 'x' }),
    ).rejects.toThrow('there is no caption in the message to edit')
    await expect(api.editMessageText(group.id, photo.message_id, 'x')).rejects.toThrow(
      'there is no text in the message to edit',
    )
    const edited = await api.editMessageCaption(group.id, photo.message_id, { caption: 'New' })
    expect(edited).toMatchObject({ caption: 'New' })
  })
})

describe('deleting', () => {
  test('own messages go within two days, those of others only by right', async () => {
    const { api, group, rena, wait, state } = await openGroup()
    const first = await api.sendMessage(group.id, 'Velm')
    const second = await api.sendMessage(group.id, 'Velm')
    const hers = rena.says(group, '/news')
    expect(await api.deleteMessage(group.id, first.message_id)).toBe(true)
    expect(state.message(group.id, first.message_id)).toBeUndefined()
    await expect(api.deleteMessage(group.id, first.message_id)).rejects.toThrow('not found')
    await expect(api.deleteMessage(group.id, hers.id)).rejects.toThrow("message can't be deleted")
    wait(48 * 3_600_000)
    await expect(api.deleteMessage(group.id, second.message_id)).rejects.toThrow(
      "message can't be deleted",
    )
    rena.promotesBot(group, { can_delete_messages: true })
    expect(await api.deleteMessage(group.id, second.message_id)).toBe(true)
    expect(await api.deleteMessage(group.id, hers.id)).toBe(true)
  })
})

describe('pins', () => {
  test('need the right, and come off again', async () => {
    const { api, group, rena, state, mistakes } = await openGroup()
    const { message_id: id } = await api.sendMessage(group.id, 'Velm')
    const pin = () => api.pinChatMessage(group.id, id, { disable_notification: true })
    await expect(pin()).rejects.toThrow('not enough rights to manage pinned messages in the chat')
    rena.promotesBot(group, { can_pin_messages: true })
    expect(await pin()).toBe(true)
    expect(state.message(group.id, id)?.pinnedAt).not.toBeNull()
    expect(await api.unpinChatMessage(group.id, id)).toBe(true)
    expect(state.message(group.id, id)?.pinnedAt).toBeNull()
    await expect(api.pinChatMessage(group.id, 999)).rejects.toThrow('message to pin not found')
    await expect(api.unpinChatMessage(group.id)).rejects.toThrow('message to unpin not found')
    expect(mistakes).toEqual([])
  })

  test('in a channel they need the right to edit', async () => {
    const { api, world, rena } = await openGroup()
    const channel = world.makeChannel({
      title: 'Velm',
      owner: rena,
      bot: { can_post_messages: true },
    })
    const { message_id: id } = await api.sendMessage(channel.id, 'Velm')
    await expect(api.pinChatMessage(channel.id, id)).rejects.toThrow('not enough rights')
    rena.promotesBot(channel, { can_post_messages: true, can_edit_messages: true })
    expect(await api.pinChatMessage(channel.id, id)).toBe(true)
  })
})
