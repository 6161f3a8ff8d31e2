import { expect, test } from 'vitest'
import { composeDigest } from '../../src/delivery/compose-digest.ts'
import { composeHeadlines } from '../../src/delivery/compose-headlines.ts'
import { withoutStory } from '../../src/delivery/without-story.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { sampleDesks, sampleDigest } from '../fakes/sample-briefs.ts'

const t = catalogue.translator('en')
const message = composeDigest(sampleDigest(), {
  t,
  language: 'en',
  timeZone: 'Asia/Jerusalem',
  desks: sampleDesks,
  private: false,
  buttons: [],
})

test('a digest without a story neither tells nor shows it', () => {
  const rest = withoutStory(message, 12)
  expect(rest?.shows).toEqual(message.shows.filter(({ storyId }) => storyId !== 12))
  expect(JSON.stringify(rest?.blocks)).not.toContain('/story #12')
})

test('nor does the short card over it', () => {
  const card = composeHeadlines(sampleDigest(), message, t)
  expect(JSON.stringify(card.blocks)).toContain('/story #12')
  const rest = withoutStory(card, 12)
  expect(JSON.stringify(rest?.blocks)).not.toContain('/story #12')
  expect(rest?.shows.map(({ storyId }) => storyId)).not.toContain(12)
})

test('a message that does not tell the story is left as it is', () => {
  expect(withoutStory(message, 4711)).toBeNull()
})
