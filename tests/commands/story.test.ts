import { afterEach, expect, test } from 'vitest'
import { type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

test('tells the whole story, with every source and its address', async () => {
  chat = await openChat()
  const shown = await chat.read('/story #11')
  expect(shown).toContain('Velm bridge reopens after rebuilt span passes load test')
  expect(shown).toMatch(/Harbour Post, Tue 21:30 · https:\/\/harbourpost\.example/)
  expect(shown).toContain('published 06:30')
})

test('offers the next story of the last digest, and none after the last', async () => {
  chat = await openChat()
  await chat.say('/news')
  expect(await chat.read('/story 1')).toMatch(/1 Next: \S/u)
  expect(await chat.read('/story #4711')).toContain('This story is no longer kept.')
})

test('tells its sources alone, by button and by number', async () => {
  chat = await openChat()
  await chat.say('/news')
  const shown = await chat.read('/story #11 sources')
  expect(shown).toContain('Sources · Velm bridge reopens after rebuilt span passes load test')
  expect(shown).toMatch(/Velm Courier, 06:12 · velmcourier\.example/u)
  expect(shown).not.toContain('first lorries')
  expect(await chat.read('/story 1 sources')).toBe(shown)
  expect(await chat.say('/story #11 sources')).toMatchObject({
    memoryId: null,
    message: { private: true, shows: [] },
  })
})

test('tells them in Hebrew too', async () => {
  chat = await openChat({ settings: { language: 'he' } })
  expect(await chat.read('ידיעה #11 מקורות')).toMatch(/מקורות[^\n]*Velm bridge reopens/u)
})

test('counts as shown once it was sent', async () => {
  chat = await openChat()
  expect(await chat.say('/story #12')).toMatchObject({
    memoryId: 'terminal:local',
    message: { shows: [{ storyId: 12, revision: 3 }] },
  })
})

test('without a number asks which', async () => {
  chat = await openChat()
  expect(await chat.read('/story')).toContain('Which story?')
})
