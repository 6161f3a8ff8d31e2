import { afterEach, describe, expect, test } from 'vitest'
import { sampleFollow } from '../contracts/delivery-samples.ts'
import { buttonsOf, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

const alone = ['/follow', '/story', '/search', '/hide', '/unfollow', '/schedule', '/quiet']

describe('a command said alone is answered with something to press that runs', () => {
  test.for(alone)('%s', async (line) => {
    chat = await openChat()
    const reply = await chat.say(line)
    const buttons = buttonsOf(reply)
    expect(buttons.length).toBeGreaterThan(0)
    for (const { command, ask } of buttons) {
      const words = ask === undefined ? '' : ` ${ask.example}`
      const pressed = await chat.say(`${command}${words}`)
      expect([command, pressed.problem]).toEqual([command, undefined])
    }
  })
})

test('what to follow: names of the day, desks, or words of one’s own', async () => {
  chat = await openChat()
  const buttons = buttonsOf(await chat.say('/follow', inGroup('ada')))
  expect(buttons.map(({ label, command }) => [label, command])).toEqual([
    ['Ada Renn', '/follow "Ada Renn"'],
    ['World', '/follow world'],
    ['Science', '/follow science'],
    ['Something else…', '/follow'],
    ['Topics', '/topics'],
  ])
  expect(buttons.at(-2)?.ask).toMatchObject({ label: 'Which topic, name or query?', value: '' })
})

test('which story: the headlines of the last list', async () => {
  chat = await openChat()
  await chat.say('/news')
  const buttons = buttonsOf(await chat.say('/story'))
  expect(buttons.map(({ label, command }) => [label, command])).toEqual([
    ['1 · Velm bridge reopens after rebuilt span passes load test', '/story #11'],
    ['2 · Comet survey finds second interstellar visitor', '/story #12'],
    ['News', '/news'],
  ])
})

test('which follow: those of the asker', async () => {
  chat = await openChat()
  const { id } = await chat.services.follows.addFollow(sampleFollow({ chatId: 'terminal:local' }))
  expect(buttonsOf(await chat.say('/unfollow'))).toContainEqual({
    label: 'Unfollow Velm',
    command: `/unfollow id:${id}`,
  })
})
