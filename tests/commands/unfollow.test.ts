import { afterEach, expect, test } from 'vitest'
import { buttonsOf, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

async function following(...topics: readonly string[]): Promise<OpenChat> {
  const open = await openChat()
  for (const topic of topics) await open.say(`/follow ${topic} both confirm`)
  return open
}

const left = async () =>
  (await chat.services.follows.listFollows('terminal:local')).map(({ topic }) => topic)

test.each([
  ['2', 'by its place in the list'],
  ['"velm bridges"', 'by its topic, however it is inflected'],
  ['bridge', 'by a word that only it has'],
])('/unfollow %s ends a follow %s', async (typed) => {
  chat = await following('comet', '"Velm bridge"')
  expect(await chat.read(`/unfollow ${typed}`)).toContain('Velm bridge is followed no more.')
  expect(await left()).toEqual([{ kind: 'words', words: 'comet' }])
})

test('ends the follow of a story by its id', async () => {
  chat = await following('#11')
  await chat.say('/unfollow #11')
  expect(await left()).toEqual([])
})

test('its button takes it back', async () => {
  chat = await following('comet')
  const [again] = buttonsOf(await chat.say('/unfollow comet'))
  await chat.say(again?.command ?? '')
  expect(await left()).toEqual([{ kind: 'words', words: 'comet' }])
})

test('what means no single follow ends none', async () => {
  chat = await following('"old bridge"', '"new bridge"')
  expect(await chat.read('/unfollow bridge')).toContain('No single follow is meant by “bridge”')
  expect(await chat.read('/unfollow 9')).toContain('No single follow is meant by “9”')
  expect(await left()).toHaveLength(2)
})

test('nobody ends another’s follow', async () => {
  chat = await openChat()
  await chat.say('/follow comet both confirm', inGroup('ada'))
  const [follow] = await chat.services.follows.listFollows('group:private-ada')
  await chat.say(`/unfollow id:${follow?.id}`, inGroup('ben'))
  await chat.say(`/unfollow id:${follow?.id} for:chat`, inGroup('eve', { admin: true }))
  expect(await chat.services.follows.listFollows('group:private-ada')).toHaveLength(1)
})
