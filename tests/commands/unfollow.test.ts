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
])('/unfollow %s ends a follow %s', async (typed) => {
  chat = await following('comet', '"Velm bridge"')
  expect(await chat.read(`/unfollow ${typed}`)).toContain('Velm bridge is no longer followed.')
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

test('a part of a name ends nothing: those that have it are offered', async () => {
  chat = await following('velm', 'velm AND (bridge OR ferry) -football')
  await chat.say('/unfollow velm')
  expect(await chat.read('/unfollow velm')).toContain('None is called “velm”. Which one')
  const [offered] = buttonsOf(await chat.say('/unfollow velm'))
  expect(offered?.label).toBe('Unfollow velm AND (bridge OR ferry) -football')
  expect(await left()).toHaveLength(1)
  await chat.say(offered?.command ?? '')
  expect(await left()).toEqual([])
})

test('a number that is none in the list ends nothing', async () => {
  chat = await following('comet')
  expect(await chat.read('/unfollow 9')).toContain('No follow is meant by “9”')
  expect(await left()).toHaveLength(1)
})

test('a number said twice means what was listed, never the next follow', async () => {
  chat = await following('comet', 'bridge', 'ferry')
  await chat.say('/follows')
  await chat.say('/unfollow 1')
  expect(await chat.read('/unfollow 1')).toContain('That is not followed any more.')
  await chat.say('/unfollow 3')
  expect(await left()).toEqual([{ kind: 'words', words: 'bridge' }])
})

test('the number counts what was shown, on a later page too', async () => {
  chat = await following('t1', 't2', 't3', 't4', 't5', 't6', 't7')
  await chat.say('/follows page:2')
  await chat.say('/unfollow 2')
  expect(await left()).not.toContainEqual({ kind: 'words', words: 't7' })
  expect(await left()).toHaveLength(6)
})

test('all of them end after a “yes”, and after nothing else', async () => {
  chat = await following('comet', 'bridge')
  expect(await chat.read('unfollow all')).toContain('This ends all 2 follows.')
  expect(await chat.read('no')).toBe('Every follow stays.')
  await chat.say('unfollow everything')
  expect(await left()).toHaveLength(2)
  expect(await chat.read('yes')).toContain('Nothing is followed any more.')
  expect(await left()).toEqual([])
})

test('in a shared place “all” means the asker’s own', async () => {
  chat = await openChat()
  const ada = inGroup('ada', { admin: true })
  await chat.say('/follow bridge both confirm for:chat', ada)
  await chat.say('/follow comet both confirm', ada)
  await chat.say('/unfollow all confirm', ada)
  expect(await chat.services.follows.listFollows('group:1')).toHaveLength(1)
  expect(await chat.services.follows.listFollows('group:private-ada')).toEqual([])
})

test('nobody ends another’s follow', async () => {
  chat = await openChat()
  await chat.say('/follow comet both confirm', inGroup('ada'))
  const [follow] = await chat.services.follows.listFollows('group:private-ada')
  await chat.say(`/unfollow id:${follow?.id}`, inGroup('ben'))
  await chat.say(`/unfollow id:${follow?.id} for:chat`, inGroup('eve', { admin: true }))
  expect(await chat.services.follows.listFollows('group:private-ada')).toHaveLength(1)
})

test('an old button of a follow that has ended says so', async () => {
  chat = await openChat()
  await chat.say('/follow comet both confirm')
  await chat.say('/unfollow id:1')
  expect(await chat.read('/unfollow id:1')).toContain('That is not followed any more.')
})
