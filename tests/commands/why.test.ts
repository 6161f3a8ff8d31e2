import { expect, test } from 'vitest'
import { sampleStory } from '../contracts/storage-samples.ts'
import { openChat } from '../fakes/open-chat.ts'
import { thursdayMorning } from '../fakes/sample-briefs.ts'

const bridge = 11

async function openWithBridge() {
  const chat = await openChat()
  const { stories, follows, alerts } = chat.services
  await stories.saveGrouping({
    stories: [sampleStory(bridge, { desks: ['world'] })],
    placed: [],
    merges: [],
  })
  const follow = async (): Promise<number> => {
    const { topicId } = await follows.addFollow({
      chatId: 'terminal:local',
      topic: { kind: 'desk', desk: 'world' },
      languages: ['en'],
      key: 'desk:world',
      alerts: true,
      digests: true,
      since: 0,
      addedBy: 'terminal:me',
    })
    return topicId
  }
  const note = (topicId: number, state: 'capped' | 'gap' | 'queued', revision: number) =>
    alerts.noteAlerts(
      [
        {
          chatId: 'terminal:local',
          storyId: bridge,
          revision,
          at: thursdayMorning - revision * 3_600_000,
          state,
          topicIds: [topicId],
        },
      ],
      [],
    )
  return { ...chat, follow, note }
}

test('a story nobody follows comes by its weight', async () => {
  const chat = await openWithBridge()
  expect(await chat.read(`/why #${bridge}`)).toMatchInlineSnapshot(`
    "Why this? · Velm bridge reopens after rebuilt span passes load test
    Nothing followed here speaks of it: a digest shows what weighs most in the news.

    4 outlets

    1 More   2 🔔 Follow"
  `)
  await chat.close()
})

test('names the follow, what became of each alert, and what holds the next', async () => {
  const chat = await openWithBridge()
  const topicId = await chat.follow()
  await chat.note(topicId, 'queued', 1)
  await chat.note(topicId, 'gap', 2)
  await chat.note(topicId, 'capped', 3)
  expect(await chat.read(`/why #${bridge}`)).toMatchInlineSnapshot(`
    "Why this? · Velm bridge reopens after rebuilt span passes load test
    • You follow World

    4 outlets

    Alerts
    • 06:30 · alerted
    • 05:30 · held back, one of this story had come less than 60 minutes before; it
      comes with the next digest
    • 04:30 · held back, there had been 12 that day; it comes with the next digest
    • Now: only sources report it that are not read here

    1 More   2 🔔 Follow"
  `)
  await chat.close()
})

test('a number in the last briefing will do; an unknown story has a cure', async () => {
  const chat = await openWithBridge()
  await chat.say('/news')
  expect(await chat.read('/why 1')).toContain('Why this? · Velm bridge reopens')
  expect(await chat.read('/why #999')).toContain('no longer kept')
  await chat.close()
})
