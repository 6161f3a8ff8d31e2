import { afterEach, expect, test } from 'vitest'
import { atTerminal, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

async function valuesFor(typed: string): Promise<readonly string[]> {
  chat = await openChat()
  const asked = { command: 'setup', option: 'what', typed, options: {} }
  const offered = await chat.conversation.suggestOption({ ...atTerminal, text: '' }, asked)
  return offered.map(({ value }) => value)
}

test.each([
  ['07:30 weekd', ['07:30 weekdays']],
  ['07:30 we', ['07:30 weekdays', '07:30 weekends', '07:30 wednesday']],
  ['07:30 sci', ['07:30 science']],
  ['every 6 ho', ['every 6 hours']],
  ['18:00 mon', ['18:00 mon', '18:00 monday']],
])('“%s” is typed to its end', async (typed, values) => {
  const offered = await valuesFor(typed)
  expect(offered).toEqual(expect.arrayContaining(values))
})

test('a word half typed is not offered as it stands', async () => {
  expect(await valuesFor('07:30 weekd')).not.toContain('07:30 weekd')
})

test('days half typed come with hours', async () => {
  expect(await valuesFor('satur')).toEqual(
    ['07:30', '08:00', '12:00', '18:00', '21:00'].map((hour) => `saturday ${hour}`),
  )
})

test.each(['0 8', '0 8 *', '0 8 * *', '30 7,18 *'])(
  'half a cron, “%s”, becomes a whole one',
  async (typed) => {
    const offered = await valuesFor(typed)
    expect(offered.length).toBeGreaterThan(0)
    for (const value of offered) expect(value.split(' ')).toHaveLength(5)
  },
)

test('a cron that cannot be is offered nothing', async () => {
  expect(await valuesFor('0 8 * * 9')).toEqual([])
})
