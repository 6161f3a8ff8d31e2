import { afterEach, expect, test } from 'vitest'
import type { Message } from '../../src/delivery/message.ts'
import { sampleFollow } from '../contracts/delivery-samples.ts'
import { atTerminal, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { bridgeBrief, cometBrief, sourceOf } from '../fakes/sample-briefs.ts'

let chat: OpenChat
afterEach(() => chat.close())

const offer = (text: string, limit = 5) => chat.conversation.offer({ ...atTerminal, text }, limit)

function storyIdsOf(cards: readonly Message[]): number[] {
  return cards.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'story' ? [block.brief.storyId] : [])),
  )
}

const hit = (storyId: number | null) => ({
  storyId,
  title: 'A report',
  language: 'en',
  outlets: 1,
  source: sourceOf('Delta Wire', 26),
})

test('for nothing typed the top stories come, what is followed first, and nothing is remembered', async () => {
  chat = await openChat()
  const { follows, memory } = chat.services
  await follows.addFollow(sampleFollow({ chatId: 'terminal:local' }))
  const { cards } = await offer('  ')
  expect(storyIdsOf(cards).slice(0, 2)).toEqual([11, 12])
  expect(chat.asked[0]).toMatchObject({ followed: [{ kind: 'words', words: 'Velm' }] })
  expect(cards.every(({ shows }) => shows.length === 0)).toBe(true)
  expect(await memory.lastShownAt('terminal:local')).toBeNull()
})

test('each is one lone card: its headline, at most two lines, accounts that differ, its buttons', async () => {
  chat = await openChat({ news: { search: async () => [hit(11)] } })
  const { cards } = await offer('velm')
  const [card, ...more] = cards[0]?.blocks ?? []
  if (card?.kind !== 'story') throw new Error('no story is offered')
  expect(more).toEqual([])
  expect(card).toMatchObject({ number: null, mark: null, isShort: true, compact: false })
  expect(card.statements.length).toBeLessThanOrEqual(3)
  expect(card.brief.disputes.length).toBeLessThanOrEqual(1)
  expect(card.buttons.map(({ command }) => command)).toContain('/follow #11')
})

test('words find what /search finds, a story once, reports without one not', async () => {
  chat = await openChat({ news: { search: async () => [hit(12), hit(null), hit(11)] } })
  expect(storyIdsOf((await offer('report')).cards)).toEqual([12, 11])
  expect(storyIdsOf((await offer('report', 1)).cards)).toEqual([12])
})

test('a bare accusation is nothing to pass on, nor is a story the person hid', async () => {
  const accusing = { ...bridgeBrief(), accusing: true }
  chat = await openChat({
    news: {
      search: async () => [hit(11), hit(12)],
      brief: async (id) => (id === 11 ? accusing : cometBrief()),
    },
  })
  expect(storyIdsOf((await offer('report')).cards)).toEqual([12])
  await chat.services.chats.saveSettings('terminal:local', { hiddenStories: [12] })
  expect((await offer('report')).cards).toEqual([])
})
