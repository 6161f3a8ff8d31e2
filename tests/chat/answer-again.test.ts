import { afterEach, describe, expect, test } from 'vitest'
import type { Line } from '../../src/chat/conversation.ts'
import { sampleFollow } from '../contracts/delivery-samples.ts'
import { atTerminal, buttonsOf, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'
import { deliverAgain, sayAndCrash, startProcess } from './say-twice.ts'

let chat: OpenChat
afterEach(() => chat.close())

const keyed = { ...atTerminal, text: '/help', key: 'telegram:1' }
const ada = inGroup('ada', { admin: true })

test('a line is handled once its answer was sent, and until then a new process answers it again', async () => {
  chat = await openChat()
  const first = await startProcess(chat).answer(keyed)
  expect(first?.key).toBe('telegram:1')
  const second = startProcess(chat, 1)
  const again = await second.answer(keyed)
  if (again === null) throw new Error('the answer was lost')
  expect(again.message.blocks).toEqual(first?.message.blocks)
  await second.sent(again)
  expect(await second.answer(keyed)).toBeNull()
  expect(await startProcess(chat, 2).answer(keyed)).toBeNull()
})

test('a line whose answer was given up is handled too, and shows nothing', async () => {
  chat = await openChat()
  const process = startProcess(chat)
  const reply = await process.answer(keyed)
  if (reply === null) throw new Error('the answer was lost')
  await process.dropped(reply)
  expect(await startProcess(chat, 1).answer(keyed)).toBeNull()
  expect(await chat.services.memory.lastShownAt('terminal:local')).toBeNull()
})

test('a line in hand is not begun again while its answer is on the way, however long', async () => {
  chat = await openChat()
  const process = startProcess(chat)
  const replies = await Promise.all([process.answer(keyed), process.answer(keyed)])
  expect(replies.filter((reply) => reply !== null)).toHaveLength(1)
  expect(await process.answer(keyed)).toBeNull()
})

/** Everything stored of the place and the person, but when and how often they spoke. */
async function stored(): Promise<unknown> {
  const { chats, outbox } = chat.services
  const ids = ['terminal:local', 'group:1', 'group:private-ada', 'group:1#ada']
  const places = await Promise.all(ids.map((id) => chats.exportChat(id)))
  const told = JSON.stringify({ places, all: await outbox.list({}, 100) }, (key, value: unknown) =>
    ['metAt', 'at', 'changedAt', 'since', 'shownAt', 'pausedAt'].includes(key) ? null : value,
  )
  const parsed: unknown = JSON.parse(told)
  return parsed
}

const changes: readonly { readonly texts: readonly string[]; readonly line?: Partial<Line> }[] = [
  { texts: ['/follow confirm Palmyra'] },
  { texts: ['/follow confirm Palmyra alerts'], line: ada },
  { texts: ['/follow confirm science for:chat'], line: ada },
  { texts: ['/unfollow Velm'] },
  { texts: ['/unfollow all confirm'] },
  { texts: ['/schedule add confirm 07:30 weekdays zone:Asia/Jerusalem'] },
  { texts: ['/schedule 07:30 weekdays zone:Asia/Jerusalem', 'yes'] },
  { texts: ['/schedule add confirm 07:30 zone:UTC', '/schedule change 1 08:00'] },
  { texts: ['/schedule add confirm 07:30 zone:UTC', '/schedule remove confirm 1'] },
  { texts: ['/hide football'] },
  { texts: ['/hide remove football'] },
  { texts: ['/hide #17'], line: ada },
  { texts: ['/quiet 22:00-07:00'] },
  { texts: ['/quiet 22:00-07:00 for:chat'], line: ada },
  { texts: ['/settings minutes 5'] },
  { texts: ['/pause'], line: ada },
  { texts: ['/pause', '/resume'], line: ada },
  { texts: ['/privacy delete confirm'] },
  { texts: ['/privacy delete confirm for:chat'], line: ada },
]

describe('what was done before a crash is not done again', () => {
  test.for(changes)('$texts', async ({ texts, line = {} }) => {
    chat = await openChat()
    await chat.services.follows.addFollow(sampleFollow({ chatId: 'terminal:local' }))
    await sayAndCrash(chat, texts, line)
    const before = await stored()
    await deliverAgain(chat, texts, line)
    expect(await stored()).toEqual(before)
  })
})

test('a number of a list that a crash took along ends no other follow', async () => {
  chat = await openChat()
  const { follows } = chat.services
  for (const words of ['Velm', 'Quay', 'Harbour'])
    await follows.addFollow(
      sampleFollow({
        chatId: 'terminal:local',
        topic: { kind: 'words', words },
        key: `words:en:${words}`,
      }),
    )
  const texts = ['/follows', '/unfollow 2']
  await sayAndCrash(chat, texts)
  const reply = await deliverAgain(chat, texts)
  expect(await follows.listFollows('terminal:local')).toHaveLength(2)
  expect(buttonsOf(reply).map(({ command }) => command)).toEqual(['/follows'])
})

test('a number whose list a crash took along is not hidden as a word', async () => {
  chat = await openChat()
  await chat.services.inbox.begin('telegram:0', thursdayMorning, 0)
  expect((await deliverAgain(chat, ['/hide 12'])).problem).toBe(true)
  expect(await chat.services.chats.readSettings('terminal:local')).toEqual({})
})

test('what was shown is remembered with the answer that arrived', async () => {
  chat = await openChat()
  await sayAndCrash(chat, ['/news'])
  expect(await chat.services.memory.lastShownAt('terminal:local')).toBeNull()
  await deliverAgain(chat, ['/news'])
  expect(await chat.services.memory.lastShownAt('terminal:local')).not.toBeNull()
})

test('a source is added once, and a change is noted once', async () => {
  let added = 0
  const check = {
    ok: true,
    url: 'https://quay.example/feed',
    feedUrl: 'https://quay.example/feed',
    title: 'Quay',
    language: 'en',
    items: 3,
    newest: null,
    newestTitle: null,
  } as const
  chat = await openChat({
    sources: {
      add: async () => ({ outcome: added++ === 0 ? 'added' : 'known', feedId: 1, check }),
    },
  })
  const texts = ['/sources add https://quay.example/feed']
  await sayAndCrash(chat, texts)
  await deliverAgain(chat, texts)
  expect(await chat.services.audit.listEntries('terminal:local', 9)).toHaveLength(1)
  await sayAndCrash(chat, ['/help', '/help', '/quiet 22:00-07:00'], {})
  await deliverAgain(chat, ['/help', '/help', '/quiet 22:00-07:00'], {})
  expect(await chat.services.audit.listEntries('terminal:local', 9)).toHaveLength(2)
})

test('a yes whose question a crash took along is not taken for a search', async () => {
  chat = await openChat()
  const texts = ['/schedule 07:30 zone:UTC', 'yes']
  await sayAndCrash(chat, texts)
  const reply = await deliverAgain(chat, texts)
  expect(buttonsOf(reply).map(({ command }) => command)).toContain('/schedule list')
})
