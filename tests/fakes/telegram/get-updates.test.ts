import { Api, Bot } from 'grammy'
import type { Update } from 'grammy/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sendCallback } from './press-button.ts'
import { type FakeTelegram, startTelegram } from './start-telegram.ts'

let telegram: FakeTelegram
let api: Api
let now = 0

beforeEach(async () => {
  now = Date.UTC(2031, 2, 4, 8)
  telegram = await startTelegram({ clock: { now: () => now } })
  api = new Api(telegram.token, { apiRoot: telegram.url })
})

afterEach(() => telegram.close())

const textsOf = (updates: readonly Update[]) => updates.map(({ message }) => message?.text)

const problemOf = (call: Promise<unknown>) => call.catch((error: unknown) => error)

test('updates are numbered one after the other and stay until a higher offset confirms them', async () => {
  const rena = telegram.world.makeUser()
  for (const text of ['one', 'two', 'three']) rena.says(rena.chat, text)
  const all = await api.getUpdates()
  const first = all[0]?.update_id ?? 0
  expect(all.map(({ update_id: id }) => id - first)).toEqual([0, 1, 2])
  expect(textsOf(await api.getUpdates())).toEqual(['one', 'two', 'three'])
  expect(textsOf(await api.getUpdates({ offset: first + 1, limit: 1 }))).toEqual(['two'])
  expect(textsOf(await api.getUpdates())).toEqual(['two', 'three'])
})

test('a negative offset keeps only the last ones', async () => {
  const rena = telegram.world.makeUser()
  for (const text of ['one', 'two', 'three']) rena.says(rena.chat, text)
  expect(textsOf(await api.getUpdates({ offset: -1 }))).toEqual(['three'])
  expect(textsOf(await api.getUpdates())).toEqual(['three'])
})

test('after a quiet week the numbers go on elsewhere, and a far offset confirms nothing', async () => {
  const rena = telegram.world.makeUser()
  telegram.state.updates.jumpTo(7_000)
  rena.says(rena.chat, 'back')
  const [update] = await api.getUpdates({ offset: 510_000_100 })
  expect(update).toMatchObject({ update_id: 7_000, message: { text: 'back' } })
  expect(await api.getUpdates({ offset: 7_001 })).toEqual([])
})

test('a poll waits for something to happen', async () => {
  const rena = telegram.world.makeUser()
  const poll = api.getUpdates({ timeout: 30 })
  await telegram.world.until(() => telegram.polls.isPolled, 'a poll')
  rena.says(rena.chat, 'hello')
  expect(textsOf(await poll)).toEqual(['hello'])
})

test('a second poll ends the first with a conflict', async () => {
  const first = problemOf(api.getUpdates({ timeout: 30 }))
  await telegram.world.until(() => telegram.polls.isPolled, 'a poll')
  const second = problemOf(api.getUpdates({ timeout: 30 }))
  expect(await first).toMatchObject({
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  })
  expect(telegram.polls.isPolled).toBe(true)
  telegram.polls.setWebhook('https://bot.velm.example/hook')
  expect(await second).toMatchObject({
    error_code: 409,
    description: 'Conflict: terminated by setWebhook request',
  })
})

test('a poll that is hung up waits no longer', async () => {
  const stop = new AbortController()
  const poll = fetch(`${telegram.url}/bot${telegram.token}/getUpdates?timeout=30`, {
    signal: stop.signal,
  })
  await telegram.world.until(() => telegram.polls.isPolled, 'a poll')
  stop.abort()
  expect(await problemOf(poll)).toMatchObject({ name: 'AbortError' })
  await telegram.world.until(() => !telegram.polls.isPolled, 'the end of the poll')
})

test('a webhook forbids polling until it is deleted', async () => {
  telegram.polls.setWebhook('https://bot.velm.example/hook')
  await expect(api.getUpdates()).rejects.toThrow(
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  )
  await api.deleteWebhook()
  expect(await api.getUpdates()).toEqual([])
})

describe('allowed_updates', () => {
  test('holds for later polls and for what happens from then on', async () => {
    const rena = telegram.world.makeUser()
    const group = telegram.world.makeGroup({ title: 'Harbour', owner: rena })
    rena.says(rena.chat, 'before')
    await api.getUpdates({ allowed_updates: ['my_chat_member'] })
    rena.says(rena.chat, 'after')
    rena.addsBot(group)
    const kinds = (await api.getUpdates()).map((update) => Object.keys(update)[1])
    expect(kinds).toEqual(['message', 'my_chat_member'])
    await api.getUpdates({ allowed_updates: [] })
    rena.says(rena.chat, 'again')
    expect(textsOf(await api.getUpdates({ offset: -1 }))).toEqual(['again'])
  })

  test('chat_member comes only when it is asked for, to an administrator', async () => {
    const [rena, ole] = [telegram.world.makeUser(), telegram.world.makeUser()]
    const group = telegram.world.makeGroup({ title: 'Harbour', owner: rena, bot: {} })
    const kinds = async () =>
      (await api.getUpdates({ offset: -1 })).map((update) => Object.keys(update)[1])
    ole.joins(group)
    expect(await kinds()).toEqual(['message'])
    await api.getUpdates({ allowed_updates: ['chat_member'] })
    ole.leaves(group)
    expect(await kinds()).toEqual(['chat_member'])
  })
})

test('a message waits for a day, a press for two and a half minutes', async () => {
  const rena = telegram.world.makeUser()
  rena.starts()
  const card = await api.sendMessage(rena.id, 'Ready', {
    reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] },
  })
  const message = telegram.world.lastMessage(rena.chat)
  expect(message.id).toBe(card.message_id)
  sendCallback(telegram.state, message, rena.id, 'go')
  expect(await api.getUpdates()).toHaveLength(2)
  now += 150_000
  expect(textsOf(await api.getUpdates())).toEqual(['/start'])
  now += 86_400_000
  expect(await api.getUpdates()).toEqual([])
})

test('the real bot answers, confirms when it stops, and is told nothing twice', async () => {
  const bot = new Bot(telegram.token, { client: { apiRoot: telegram.url } })
  bot.on('message', (context) => context.reply(`You said ${context.message.text}`))
  const running = bot.start()
  const rena = telegram.world.makeUser()
  const answer = await rena.asks(rena.chat, 'hello')
  expect(answer.text).toBe('You said hello')
  await bot.stop()
  await running
  expect(telegram.state.updates.pending).toBe(0)
})
