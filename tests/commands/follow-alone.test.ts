import { afterEach, expect, test } from 'vitest'
import type { Message } from '../../src/delivery/message.ts'
import { buttonsOf, catalogue, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'

let chat: OpenChat
afterEach(() => chat.close())

const alone = 'group:private-ada'
const line = '/follow Palmyra alerts confirm'

/** Ada's line in a shared place, where she lets us write to her alone or does not. */
function reaching(lets: boolean, heard: Message[] = [], admin = false) {
  const { person, chat: place } = inGroup('ada', { admin })
  return {
    person,
    chat: { ...place, name: '#quay' },
    reachAlone: async (message: Message) => {
      heard.push(message)
      return lets
    },
  }
}

const placeOf = async () => (await chat.services.places.getPlaces([alone])).get(alone)

test('the first follow from a shared place greets its person alone, later ones do not', async () => {
  chat = await openChat()
  const heard: Message[] = []
  expect(await chat.read(line, reaching(true, heard))).toContain('Following Palmyra')
  await chat.say('/follow Velm alerts confirm', reaching(true, heard))
  expect(heard).toHaveLength(1)
  expect(JSON.stringify(heard[0]?.blocks)).toContain('told here of what you follow in #quay')
  expect(await chat.services.follows.listFollows(alone)).toHaveLength(2)
  expect(await placeOf()).toMatchObject({ shared: false, paused: null })
})

test('who lets nobody write gets the cure and what works meanwhile; nothing is saved', async () => {
  chat = await openChat()
  const reply = await chat.say(line, reaching(false))
  expect(JSON.stringify(reply.message.blocks)).toContain('press Start, or unblock me')
  const inForms = await chat.say(line, { ...reaching(false), grammar: 'forms' })
  expect(JSON.stringify(inForms.message.blocks)).toContain('Allow direct messages')
  expect(buttonsOf(reply).map(({ command }) => command)).toEqual([
    '/follow "Palmyra" alerts confirm',
    '/catchup',
    '/news',
  ])
  expect(await chat.services.follows.listFollows(alone)).toEqual([])
  expect(await chat.services.chats.readSettings(alone)).toEqual({})
  expect(await placeOf()).toBeUndefined()
})

test('an admin is offered to follow for everyone instead', async () => {
  chat = await openChat()
  const reply = await chat.say(line, reaching(false, [], true))
  expect(buttonsOf(reply).at(-1)?.command).toBe('/follow "Palmyra" alerts for:chat')
})

test.each(['refused', 'removed'] as const)('reached again, what was %s goes on', async (why) => {
  chat = await openChat()
  await chat.say(line, reaching(true))
  await chat.services.places.pause(alone, { at: thursdayMorning, why, detail: '50007' })
  await chat.say('/follow Velm alerts confirm', reaching(false))
  expect(await placeOf()).toMatchObject({ paused: { why } })
  await chat.say('/follow Velm alerts confirm', reaching(true))
  expect(await placeOf()).toMatchObject({ paused: null })
})

test('a pause that its person asked for stays, and nobody is greeted', async () => {
  chat = await openChat()
  await chat.say(line, reaching(true))
  await chat.services.places.pause(alone, { at: thursdayMorning, why: 'asked', detail: '' })
  const heard: Message[] = []
  await chat.say('/follow Velm alerts confirm', reaching(true, heard))
  expect(heard).toEqual([])
  expect(await placeOf()).toMatchObject({ paused: { why: 'asked' } })
})

test('a follow for everyone reaches nobody alone', async () => {
  chat = await openChat()
  const heard: Message[] = []
  await chat.say('/follow Palmyra alerts for:chat confirm', reaching(false, heard, true))
  expect(heard).toEqual([])
  expect(await chat.services.follows.listFollows('group:1')).toHaveLength(1)
})

test('every language has the greeting', () => {
  for (const language of catalogue.languages) {
    const t = catalogue.translator(language)
    expect(t('follow-hello', { where: 'named', name: '#quay' })).toContain('#quay')
  }
})
