import { expect, test } from 'vitest'
import type { NewDelivery } from '../../src/delivery/delivery.ts'
import { sampleStory } from '../contracts/storage-samples.ts'
import { inGroup, openChat } from '../fakes/open-chat.ts'
import { bridgeBrief, sampleDigest, thursdayMorning } from '../fakes/sample-briefs.ts'

const bridge = 11

const owed = (revision: number): NewDelivery => ({
  key: `alert:terminal:local:${bridge}:${revision}`,
  platform: 'terminal',
  chatId: 'terminal:local',
  purpose: 'alert',
  action: 'send',
  target: null,
  after: null,
  message: null,
  silent: false,
  sendAt: thursdayMorning,
  notAfter: null,
  memoryId: null,
  state: 'pending',
})

async function openWithBridge(parts: Parameters<typeof openChat>[0] = {}) {
  const chat = await openChat(parts)
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
      state === 'queued' ? [owed(revision)] : [],
    )
  return { ...chat, follow, note }
}

test('a story nobody follows comes by its weight', async () => {
  const chat = await openWithBridge()
  expect(await chat.read(`/why #${bridge}`)).toMatchInlineSnapshot(`
    "Why this? · Velm bridge reopens after rebuilt span passes load test
    Nothing followed here speaks of it: a digest shows what weighs most in the news.

    4 outlets

    In digests: it is in your next one

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
    • 06:30 · on its way
    • 05:30 · held back, one of this story had come less than 60 minutes before; it
      comes with the next digest
    • 04:30 · held back, there had been 12 that day; it comes with the next digest
    • Now: only sources report it that are not read here

    In digests: it is in your next one

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

test('says "alerted" only of what was surely sent', async () => {
  const chat = await openWithBridge()
  await chat.note(await chat.follow(), 'queued', 1)
  expect(await chat.read(`/why #${bridge}`)).toContain('06:30 · on its way')
  const { outbox } = chat.services
  const lease = { attemptId: 'a', leaseUntil: thursdayMorning + 60_000 }
  const now = thursdayMorning
  const wish = { ...lease, platform: 'terminal', now, limit: 1, except: [] }
  for (const { id } of await outbox.claim(wish)) {
    await outbox.begin(id, 'a', now, lease.leaseUntil)
    await outbox.record({ id, attemptId: 'a', at: now, state: 'sent', messageId: '7' })
  }
  expect(await chat.read(`/why #${bridge}`)).toContain('06:30 · alerted')
  await chat.close()
})

test('what the asker follows alone is told them, where nobody else reads it', async () => {
  const chat = await openWithBridge()
  await chat.services.follows.addFollow({
    chatId: 'group:private-ada',
    topic: { kind: 'desk', desk: 'world' },
    languages: ['en'],
    key: 'desk:world',
    alerts: true,
    digests: true,
    since: 0,
    addedBy: 'ada',
  })
  const alone = { ...inGroup('ada'), personLanguage: null }
  const { message } = await chat.say(`/why #${bridge}`, alone)
  expect(message.private).toBe(true)
  expect(await chat.read(`/why #${bridge}`, alone)).toMatch(/For you alone\s+• You follow/)
  for (const other of [inGroup('ben'), inGroup('ada', { alone: false })])
    expect(await chat.read(`/why #${bridge}`, { ...alone, ...other })).not.toContain('You follow')
  expect(await chat.read(`/why #${bridge}`, inGroup('ada'))).not.toContain('You follow')
  await chat.close()
})

test.each([
  ['a hidden word', { hiddenWords: ['bridge'] }, 'left out, “bridge” is hidden'],
  ['a hidden story', { hiddenStories: [bridge] }, 'it was hidden here'],
  ['another language', { readingLanguages: ['he'] }, 'it is in a language not read here'],
  [
    'blocked publishers',
    { blockedPublishers: ['velmcourier.example', 'northline.example'] },
    'left out, its sources are blocked here',
  ],
])('names what leaves it out of digests: %s', async (_, settings, reason) => {
  const chat = await openWithBridge({ settings })
  expect(await chat.read(`/why #${bridge}`)).toContain(`In digests: ${reason}`)
  await chat.close()
})

test('and its age, its length, or that it was shown', async () => {
  const old = { ...bridgeBrief(), lastReportAt: thursdayMorning - 80 * 3_600_000 }
  const aged = await openWithBridge({ news: { brief: async () => old } })
  expect(await aged.read(`/why #${bridge}`)).toContain('left out, no new report for 72 hours')
  await aged.close()
  const empty = sampleDigest({ stories: [], still: [] })
  const full = await openWithBridge({ news: { digest: async () => empty } })
  expect(await full.read(`/why #${bridge}`)).toContain('left out for length, others weigh more')
  const { revision } = bridgeBrief()
  await full.services.memory.markShown('terminal:local', [{ storyId: bridge, revision }], 1)
  expect(await full.read(`/why #${bridge}`)).toContain('you were shown it as it stands')
  await full.say('/settings language he')
  expect(await full.read(`/why #${bridge}`)).toContain('בתדריכים: היא כבר הוצגה לך כפי שהיא')
  await full.close()
})

test('a schedule of the place that brings such stories is named with its topic', async () => {
  const chat = await openWithBridge()
  await chat.say('/schedule add confirm 07:30 Velm')
  await chat.say('/schedule add confirm 18:00 sport')
  const told = await chat.read(`/why #${bridge}`)
  expect(told).toContain('Schedule 1 brings Velm')
  expect(told).not.toContain('Schedule 2')
  expect(told).not.toContain('Nothing followed here')
})
