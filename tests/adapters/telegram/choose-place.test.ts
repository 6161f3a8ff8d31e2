import { expect, test } from 'vitest'
import { choosePlace } from '../../../src/adapters/telegram/choose-place.ts'
import type { KnownChat } from '../../../src/adapters/telegram/known-chats.ts'

const group: KnownChat = {
  chatId: -100_200,
  kind: 'supergroup',
  title: 'Harbour',
  username: null,
  isForum: true,
  topics: { 45: 'Science' },
  rights: { admin: false, canPost: true, canPin: false },
}
const spot = {
  chatId: group.chatId,
  threadId: null,
  kind: 'supergroup',
  title: 'Harbour',
  username: null,
} as const
const ada = { id: 7, speaksAs: 'person', firstName: 'Ada', language: null } as const
const theGroup = { ...ada, id: group.chatId, speaksAs: 'group' } as const
const silent = () => undefined
const means = {
  knownChats: { read: async () => group },
  readMember: async () => ({ admin: true, manager: false }),
  log: { debug: silent, info: silent, warn: silent, error: silent },
  elsewhere: new Map([['setup', 'admins' as const]]),
}

test('of somebody’s private chat nothing is told in a group', async () => {
  const about = { chatId: ada.id, threadId: null }
  const asked = { asker: ada, spot, about, named: false, command: 'setup' }
  expect(await choosePlace(asked, means)).toEqual({ key: 'telegram-no-such-place', values: {} })
})

test('who writes as the group may mean another of its topics', async () => {
  const about = { chatId: group.chatId, threadId: 45 }
  const asked = { asker: theGroup, spot, about, named: false, command: 'setup' }
  const chosen = await choosePlace(asked, means)
  expect(chosen).toMatchObject({ address: about, about, member: { admin: true } })
  expect(chosen).toMatchObject({ chat: { name: 'Harbour · Science' } })
})

test('a chat of every kind has its buttons below its messages', async () => {
  const alone = { ...spot, chatId: ada.id, kind: 'private' } as const
  const there = { chatId: group.chatId, threadId: null }
  for (const [where, about] of [
    [alone, null],
    [alone, there],
    [spot, null],
  ] as const) {
    const asked = { asker: ada, spot: where, about, named: false, command: 'setup' }
    expect(await choosePlace(asked, means)).toMatchObject({ chat: { buttonsBelow: true } })
  }
})

test('a place that cannot be read just now is not told to be gone', async () => {
  const failing = { ...means, readMember: () => Promise.reject(new Error('down')) }
  const about = { chatId: group.chatId, threadId: null }
  const spotAlone = { ...spot, chatId: ada.id, kind: 'private' } as const
  const asked = { asker: ada, spot: spotAlone, about, named: true, command: 'setup' }
  const unread = { key: 'telegram-place-unread', values: {} }
  expect(await choosePlace(asked, failing)).toEqual(unread)
  const unknown = { read: () => Promise.reject(new Error('down')) }
  expect(await choosePlace(asked, { ...means, knownChats: unknown })).toEqual(unread)
})
