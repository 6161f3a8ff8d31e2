import { expect, test } from 'vitest'
import { createGreetings } from '../../src/chat/greet-once.ts'
import type { Message } from '../../src/delivery/message.ts'

const hello: Message = {
  blocks: [],
  language: 'en',
  timeZone: 'UTC',
  at: 0,
  private: true,
  shows: [],
}

function openLines() {
  const greetings = createGreetings()
  let greeted = 0
  const lineOf = (id: string) => ({
    person: { id, admin: false },
    reachAlone: async () => {
      greeted += 1
      return true
    },
  })
  return { greetings, lineOf, greeted: () => greeted }
}

test('a line that began while another was answered shares its greeting, also after that one ended', async () => {
  const { greetings, lineOf, greeted } = openLines()
  const [first, second] = [lineOf('ada'), lineOf('ada')]
  const reachFirst = greetings.reachOnce(first)
  const reachSecond = greetings.reachOnce(second)
  expect(await reachFirst?.(hello)).toBe(true)
  greetings.end(first)
  expect(await reachSecond?.(hello)).toBe(true)
  expect(greeted()).toBe(1)
})

test('the next line tries again, and so does another person', async () => {
  const { greetings, lineOf, greeted } = openLines()
  for (const id of ['ada', 'ada', 'rena']) {
    const line = lineOf(id)
    await greetings.reachOnce(line)?.(hello)
    greetings.end(line)
  }
  expect(greeted()).toBe(3)
})
