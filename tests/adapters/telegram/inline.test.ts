import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { composeSharedStory } from '../../../src/delivery/compose-shared-story.ts'
import type { Message } from '../../../src/delivery/message.ts'
import type { StoryBrief } from '../../../src/digest/digest.ts'
import { catalogue, openChat } from '../../fakes/open-chat.ts'
import {
  bridgeBrief as makeBridge,
  cometBrief as makeComet,
  thursdayMorning,
} from '../../fakes/sample-briefs.ts'
import { answerOnTelegram, eventsCalled } from './answer-on-telegram.ts'

const bridgeBrief = makeBridge()
const cometBrief = makeComet()

function firstId({ results: [first] }: { readonly results: readonly unknown[] }): string {
  return z.object({ id: z.string() }).parse(first).id
}

function shared(brief: StoryBrief): Message {
  const t = catalogue.translator('en')
  return composeSharedStory(brief, { t, language: 'en', timeZone: 'UTC', now: thursdayMorning })
}

test('stories are offered as cards, and shared with buttons that are links', async () => {
  const cards = [bridgeBrief, cometBrief].map(shared)
  const { reader, world, telegram, lines } = await answerOnTelegram({
    offer: { cards },
  })
  const offers = await reader.typesInline('bridge')
  expect(offers.results.map(({ type, title }) => [type, title])).toEqual([
    ['article', bridgeBrief.headline.text],
    ['article', cometBrief.headline.text],
  ])
  expect(offers.results[0]?.['description']).toContain(
    `${bridgeBrief.headline.source.publisher} · `,
  )
  expect(offers.button).toEqual({ text: 'Open Dateline', startParameter: 'start' })
  expect(offers.nextOffset).toBe('')
  const [answer] = telegram.callsOf('answerInlineQuery')
  expect(answer?.params).toMatchObject({ cache_time: 60, is_personal: true })
  const group = world.makeGroup({ title: 'Friends', members: [reader] })
  const post = reader.sharesInline(offers, firstId(offers), group)
  expect(post.text).toContain(bridgeBrief.headline.text)
  const stranger = world.makeUser({ firstName: 'Stranger' })
  await stranger.presses(post, 'Sources')
  await vi.waitFor(() => expect(lines).toHaveLength(1))
  expect(lines[0]).toMatchObject({
    text: `/story #${bridgeBrief.storyId} sources`,
    chat: { id: `telegram:${stranger.id}`, shared: false },
  })
})

test('what is offered goes on where the last page ended', async () => {
  const cards = Array.from({ length: 25 }, (_, i) => shared({ ...bridgeBrief, storyId: 400 + i }))
  const limits: number[] = []
  const chat = await openChat()
  const { reader } = await answerOnTelegram({
    conversation: {
      ...chat.conversation,
      async offer(_, limit) {
        limits.push(limit)
        return { cards: cards.slice(0, limit) }
      },
    },
  })
  const first = await reader.typesInline('')
  const second = await reader.typesInline('', { offset: first.nextOffset })
  const third = await reader.typesInline('', { offset: second.nextOffset })
  const ids = [first, second, third].flatMap(({ results }) => results.map(({ id }) => id))
  expect(new Set(ids).size).toBe(25)
  expect([first, second, third].map(({ nextOffset }) => nextOffset)).toEqual(['10', '20', ''])
  expect(limits).toEqual([11, 21, 31])
  await chat.close()
})

test('what comes back as an offset and is none begins anew', async () => {
  const { reader } = await answerOnTelegram({
    offer: { cards: [shared(bridgeBrief)] },
  })
  for (const offset of ['-1', 'x', '1e9', '99'])
    expect((await reader.typesInline('a', { offset })).results).toHaveLength(1)
})

test('hostile words call nobody and make no link', async () => {
  const hostile = {
    ...bridgeBrief,
    headline: { ...bridgeBrief.headline, text: '@everyone /start #now evil.example \u202Egnp' },
  }
  const { reader, world } = await answerOnTelegram({
    offer: { cards: [shared(hostile)] },
  })
  const offers = await reader.typesInline('bridge')
  expect(offers.results[0]?.['title']).not.toContain('\u202E')
  const group = world.makeGroup({ title: 'Friends', members: [reader] })
  const post = reader.sharesInline(offers, firstId(offers), group)
  const found = post.entities.map(({ type }) => type)
  expect(
    found.filter((type) => !['blockquote', 'bold', 'italic', 'text_link'].includes(type)),
  ).toEqual([])
})

test('half a character in a title takes no other offer along', async () => {
  const half = { ...bridgeBrief, headline: { ...bridgeBrief.headline, text: 'Velm \ud83d bridge' } }
  const { reader, world } = await answerOnTelegram({
    offer: { cards: [half, cometBrief].map(shared) },
  })
  const offers = await reader.typesInline('bridge')
  expect(offers.results.map(({ title }) => title)).toEqual([
    'Velm  bridge',
    cometBrief.headline.text,
  ])
  const group = world.makeGroup({ title: 'Friends', members: [reader] })
  expect(reader.sharesInline(offers, firstId(offers), group).text).toContain('Velm bridge')
})

test('a store that fails offers nothing, and is noted', async () => {
  const chat = await openChat()
  const { reader, events } = await answerOnTelegram({
    conversation: { ...chat.conversation, offer: () => Promise.reject(new Error('full')) },
  })
  void reader.typesInline('bridge').catch(() => null)
  await vi.waitFor(() => expect(eventsCalled(events, 'telegram-update-failed')).toHaveLength(1))
  await chat.close()
})

test('where nothing is found, the button says so', async () => {
  const { reader } = await answerOnTelegram({ offer: { cards: [] } })
  const offers = await reader.typesInline('zzz')
  expect(offers.results).toEqual([])
  expect(offers.button?.text).toBe('Nothing found · Open Dateline')
})
