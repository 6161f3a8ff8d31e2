import { expect, test } from 'vitest'
import { composeDigest, type DigestSetting } from '../../src/delivery/compose-digest.ts'
import type { Message } from '../../src/delivery/message.ts'
import { catalogue } from '../fakes/open-chat.ts'
import {
  bridgeBrief,
  cometBrief,
  sampleDesks,
  sampleDigest,
  storyOf,
} from '../fakes/sample-briefs.ts'

const setting = (language = 'en'): DigestSetting => ({
  t: catalogue.translator(language),
  language,
  timeZone: 'Asia/Jerusalem',
  desks: sampleDesks,
  words: null,
  private: true,
  buttons: [],
})

function textOf({ blocks }: Message, kind: 'heading' | 'text'): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === kind ? [block.spans.map(({ text }) => text).join('')] : [],
  )
}

test('is headed by the part of the day, the date, the topics and its length', () => {
  const heading = textOf(composeDigest(sampleDigest(), setting()), 'heading')
  expect(heading).toEqual([
    'Morning briefing · Thursday 26 November, 07:30 · World, Science · 3 stories, 3 minutes',
  ])
  expect(textOf(composeDigest(sampleDigest(), setting('he')), 'heading')).toEqual([
    'תדריך בוקר · יום חמישי, 26 בנובמבר, 07:30 · עולם, מדע · 3 ידיעות, 3 דקות',
  ])
})

test('numbers its stories, unchanged ones under "Still" after the others', () => {
  const { blocks } = composeDigest(sampleDigest(), setting())
  const cards = blocks.flatMap((block) => (block.kind === 'story' ? [block] : []))
  expect(cards.map(({ number, compact }) => [number, compact])).toEqual([
    [1, false],
    [2, false],
    [3, false],
    [4, true],
  ])
  expect(cards[0]?.buttons).toEqual([{ label: 'More', command: '/story #11' }])
})

test('shows every story it carries, at its revision', () => {
  expect(composeDigest(sampleDigest(), setting()).shows).toEqual([
    { storyId: 11, revision: 1 },
    { storyId: 12, revision: 3 },
    { storyId: 13, revision: 1 },
    { storyId: 14, revision: 1 },
  ])
})

test('without anything new says since when', () => {
  const digest = sampleDigest({ stories: [] })
  expect(textOf(composeDigest(digest, setting()), 'text')).toEqual([
    'Nothing new since Wed 18:00.',
    'Still',
  ])
})

test('tells a changed number with its speaker, and points to a new denial', () => {
  const change = { revision: 3, at: 1, articleId: 1, before: '', after: '' }
  const changed = { ...change, about: 'injured', before: '3', after: '5', speaker: 'the union' }
  const digest = sampleDigest({
    stories: [
      storyOf(cometBrief(), 'changed', [{ ...changed, kind: 'number' }]),
      storyOf(bridgeBrief(), 'changed', [{ ...change, kind: 'denial', about: '', speaker: null }]),
    ],
  })
  const changes = composeDigest(digest, setting()).blocks.flatMap((block) =>
    block.kind === 'story' ? block.changes.flat().map(({ text }) => text) : [],
  )
  expect(changes).toEqual(['injured: 3 → 5, says the union', 'now denied, see below'])
})
