import { expect, test } from 'vitest'
import { forumTitle } from '../../../src/adapters/discord/forum-title.ts'
import { composeDigest } from '../../../src/delivery/compose-digest.ts'
import { composeStory } from '../../../src/delivery/compose-story.ts'
import { bridgeBrief, briefOf, sampleDigest, sourceOf } from '../../fakes/sample-briefs.ts'
import { settingOf } from '../terminal/looking.ts'
import { messageOf, renderingIn } from './rendering.ts'

function titleIn(language: string): string {
  const message = composeDigest(sampleDigest(), settingOf(language))
  return forumTitle(message, renderingIn(language))
}

test('a digest is called by its name and day', () => {
  expect(titleIn('en')).toBe('Morning briefing · 26 Nov')
  expect(titleIn('he')).toBe('תדריך בוקר · 26 בנוב׳')
})

test('a story is called by its headline, cut at a word within 100 characters', () => {
  expect(forumTitle(composeStory(bridgeBrief(), settingOf('en')), renderingIn('en'))).toBe(
    'Velm bridge reopens after rebuilt span passes load test',
  )
  const long = briefOf(1, `**${'Harbour '.repeat(30)}**`, sourceOf('Velm Courier', 1))
  const title = forumTitle(composeStory(long, settingOf('en')), renderingIn('en'))
  expect(title).toMatch(/^\*\*Harbour .*Harbour…$/u)
  expect(title.length).toBeLessThanOrEqual(100)
})

test('what has neither is called by its first words, or by what it is', () => {
  const text = messageOf([{ kind: 'text', spans: [{ text: 'Nothing new.' }] }])
  expect(forumTitle(text, renderingIn('en'))).toBe('Nothing new.')
  expect(forumTitle(messageOf([]), renderingIn('en'))).toBe('News')
})
