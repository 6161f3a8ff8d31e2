import { afterEach, beforeEach, expect, test } from 'vitest'
import { buttonsOf, type OpenChat, openChat } from '../fakes/open-chat.ts'

let open: OpenChat
beforeEach(async () => {
  open = await openChat()
})
afterEach(() => open.close())

test.each([
  '/why',
  '/schedule 99:99',
  '/schedule tomorrow',
  '/settings minutes 900',
  '/settings zone Atlantis',
  '/sources remove zzz',
  '/pause 2',
])('%s cannot be done, and something can be pressed instead', async (line) => {
  const reply = await open.say(line)
  expect(reply.problem).toBe(true)
  expect(buttonsOf(reply).length).toBeGreaterThan(0)
})

test('quiet hours that are none are told back', async () => {
  expect(await open.read('/quiet 25:00-99')).toContain('“25:00-99” is not two hours of the day.')
})

test('a link is no number of a schedule', async () => {
  const told = await open.read('/pause https://t.me/velmnews')
  expect(told).toContain('“https://t.me/velmnews” is no schedule')
})

test('an extra word is named, with an example', async () => {
  expect(await open.read('/settings purple')).toContain('“purple” does not fit there.')
})
