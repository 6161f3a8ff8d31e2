import { setImmediate } from 'node:timers/promises'
import type { Update } from 'grammy/types'
import { expect, test } from 'vitest'
import { laneOf, UpdateLanes } from '../../../src/adapters/telegram/update-lanes.ts'

const group = { id: -1001, type: 'supergroup', title: 'Harbour' } as const
const ada = { id: 1, is_bot: false, first_name: 'Ada' }
const ben = { id: 2, is_bot: false, first_name: 'Ben' }

const says = (from: typeof ada, text: string): Update => ({
  update_id: 1,
  message: { message_id: 1, date: 0, chat: group, from, text },
})
const moved: Update = {
  update_id: 2,
  message: { message_id: 2, date: 0, chat: group, from: ada, new_chat_title: 'Harbour house' },
}

/** Work that ends when it is told to. */
function openLanes() {
  const lanes = new UpdateLanes()
  const done: string[] = []
  const ends = new Map<string, () => void>()
  const run = (update: Update, name: string) =>
    void lanes.run(
      laneOf(update, (text) => text === '/pause'),
      async () => {
        await new Promise<void>((resolve) => ends.set(name, resolve))
        done.push(name)
      },
    )
  const begun = async () => {
    await setImmediate()
    return [...ends.keys()]
  }
  return { run, begun, done, end: (name: string) => ends.get(name)?.() }
}

test('nobody in a group waits for what another is answered, and each is answered in order', async () => {
  const { run, begun, end } = openLanes()
  run(says(ada, '/news'), 'ada 1')
  run(says(ada, '/story 1'), 'ada 2')
  run(says(ben, '/news'), 'ben 1')
  expect(await begun()).toEqual(['ada 1', 'ben 1'])
  end('ada 1')
  expect(await begun()).toEqual(['ada 1', 'ben 1', 'ada 2'])
})

test('what sets something for the group waits for no answer, not even the same person’s', async () => {
  const { run, begun } = openLanes()
  run(says(ada, '/news'), 'news')
  run(says(ada, '/pause'), 'pause')
  run(says(ada, 'thanks'), 'after it')
  expect(await begun()).toEqual(['news', 'pause'])
})

test('however many ask in one group, what sets something has room, and so have other chats', async () => {
  const { run, begun } = openLanes()
  for (let id = 10; id < 200; id++) run(says({ ...ben, id }, '/news'), `asks ${id}`)
  run(says(ada, '/pause'), 'pause')
  const alone = { ...ben, type: 'private' } as const
  const message = { message_id: 3, date: 0, chat: alone, from: ben, text: '/news' }
  run({ update_id: 3, message }, 'alone')
  const now = await begun()
  expect(now).toHaveLength(12)
  expect(now).toEqual(expect.arrayContaining(['pause', 'alone']))
})

test('what a chat tells of itself comes before what is said after it', async () => {
  const { run, begun, end } = openLanes()
  run(moved, 'moved')
  run(says(ben, '/news'), 'news')
  run(says(ada, '/pause'), 'pause')
  expect(await begun()).toEqual(['moved'])
  end('moved')
  expect((await begun()).toSorted()).toEqual(['moved', 'news', 'pause'])
})

test('a chat is full when one person, or all of them together, have said more than is ever answered in time', () => {
  const lanes = new UpdateLanes()
  const say = (id: number) => {
    const lane = laneOf(says({ ...ben, id }, '/news'))
    const wasFull = lanes.isFull(lane)
    void lanes.run(lane, () => new Promise(() => undefined))
    return wasFull
  }
  for (let n = 0; n < 100; n++) expect(say(10)).toBe(false)
  expect(say(10)).toBe(true)
  for (let id = 20; id < 219; id++) expect(say(id)).toBe(false)
  expect(say(219)).toBe(true)
  const alone = { id: 20, type: 'private', first_name: 'Ben' } as const
  const message = { message_id: 3, date: 0, chat: alone, from: ben, text: '/news' }
  expect(lanes.isFull(laneOf({ update_id: 3, message }))).toBe(false)
})
