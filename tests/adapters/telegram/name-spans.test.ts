import type { Api } from 'grammy'
import { expect, test } from 'vitest'
import { nameSpans } from '../../../src/adapters/telegram/name-spans.ts'
import { renderPart } from '../../../src/adapters/telegram/render-part.ts'
import { messageOf, renderingIn } from './rendering.ts'

const record = {
  chatId: -1001234500001,
  kind: 'supergroup',
  title: 'Harbour group',
  username: null,
  isForum: true,
  topics: { '45': 'Science' },
}
const notes = {
  readNote: async (_: string, name: string, chatId?: string) =>
    name === 'chat' && chatId === 'telegram:-1001234500001' ? JSON.stringify(record) : null,
}

/** Telegram knows Olga. */
const api: Pick<Api, 'getChat'> = {
  async getChat(id) {
    if (id !== 7001) throw new Error('chat not found')
    const chat = { id, type: 'private', first_name: 'Olga', last_name: 'Ness' } as const
    return { ...chat, accent_color_id: 0, max_reaction_count: 0, accepted_gift_types: gifts }
  },
}
const gifts = {
  unlimited_gifts: true,
  limited_gifts: true,
  unique_gifts: true,
  premium_subscription: true,
  gifts_from_channels: true,
}

const read = async (place: string, language = 'en') => {
  const setting = renderingIn(language)
  const spans = [{ text: 'I cannot write to ' }, { text: place, place }, { text: '.' }]
  const message = await nameSpans(messageOf([{ kind: 'text', spans }]), {
    api,
    notes,
    t: setting.t,
  })
  return renderPart(message, setting).text
}

test('a place is called by the name that was noted of it, a topic by its group’s and its own', async () => {
  expect(await read('telegram:-1001234500001')).toBe('I cannot write to Harbour group.')
  expect(await read('telegram:-1001234500001/45')).toBe(
    'I cannot write to Harbour group · Science.',
  )
})

test('where nothing is known of it a word for its kind stands there, never its id', async () => {
  expect(await read('telegram:-1009999')).toBe('I cannot write to a chat.')
})

test('people are called by their names, also of their private chats; who is unknown by a number', async () => {
  const { t } = renderingIn('en')
  const spans = [
    { text: 'telegram:7001', person: 'telegram:7001' },
    { text: ' paused it, ' },
    { text: 'telegram:7001', place: 'telegram:7001' },
    { text: 'telegram:7002', person: 'telegram:7002' },
  ]
  const rows = [[[{ text: '04:30' }], spans]]
  const named = await nameSpans(messageOf([{ kind: 'table', rows }]), { api, notes, t })
  expect(renderPart(named, renderingIn('en')).text).toContain(
    'Olga Ness paused it, Olga Nessuser 7002',
  )
})

test('a message without ids stays as it is', async () => {
  const { t } = renderingIn('en')
  const message = messageOf([{ kind: 'text', spans: [{ text: 'Done.' }] }])
  expect(await nameSpans(message, { api, notes, t })).toBe(message)
})
