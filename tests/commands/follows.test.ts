import { afterEach, expect, test } from 'vitest'
import { buttonsOf, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

test('lists each follow with what it brings', async () => {
  chat = await openChat()
  await chat.say('/follow comet alerts confirm')
  await chat.say('/follow #12 both confirm')
  expect(await chat.read('/follows')).toMatchInlineSnapshot(`
    "You follow
    1  comet                    alerts · 12 stories, 4 alerts in 7 days · 3 Unfollow
    2  #12 Comet survey finds second interstellar visitor
                    alerts and digests · 12 stories, 4 alerts in 7 days · 4 Unfollow

    Stop one: “unfollow” and its name.

    5 Topics"
  `)
})

test('without any says how to begin', async () => {
  chat = await openChat()
  expect(await chat.read('my follows')).toContain('Nothing is followed. For example:')
})

test('in a shared place shows the asker’s own and the chat’s, and nobody else’s', async () => {
  chat = await openChat()
  const ada = inGroup('ada', { admin: true })
  await chat.say('/follow comet both confirm', inGroup('ben'))
  await chat.say('/follow bridge both confirm for:chat', ada)
  const seen = await chat.read('/follows', inGroup('cleo'))
  expect(seen).toContain('bridge')
  expect(seen).not.toContain('comet')
  expect(await chat.read('/follows', inGroup('ben'))).toContain('comet')
})

test('only admins are offered to end what everyone follows', async () => {
  chat = await openChat()
  const ada = inGroup('ada', { admin: true })
  await chat.say('/follow bridge both confirm for:chat', ada)
  const offered = async (line: typeof ada) =>
    buttonsOf(await chat.say('/follows', line)).map(({ label }) => label)
  expect(await offered(ada)).toContain('Unfollow')
  expect(await offered(inGroup('ben'))).not.toContain('Unfollow')
})

test('goes on to the next page', async () => {
  chat = await openChat()
  for (let i = 1; i <= 7; i++) await chat.say(`/follow comet${i} both confirm`)
  const first = await chat.say('/follows')
  expect(buttonsOf(first).map(({ command }) => command)).toContain('/follows page:2')
  expect(await chat.read('/follows page:2')).toContain('comet7')
  expect(await chat.read('/follows page:9')).toContain('comet7')
})

test('a number alone is one of the list, shown with those around it', async () => {
  chat = await openChat()
  for (let i = 1; i <= 6; i++) await chat.say(`/follow comet${i} both confirm`)
  expect(await chat.read('/follows 2')).toContain('comet2')
  expect(await chat.read('/follows 6')).toContain('comet6')
  expect(await chat.read('/follows 99')).toContain('comet6')
})
