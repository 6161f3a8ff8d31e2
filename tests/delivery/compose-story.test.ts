import { expect, test } from 'vitest'
import { composeStory } from '../../src/delivery/compose-story.ts'
import type { Span } from '../../src/delivery/message.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { bridgeBrief, thursdayMorning } from '../fakes/sample-briefs.ts'

test('lists related pieces by kind, then every source once with its address', () => {
  const brief = bridgeBrief()
  const message = composeStory(brief, {
    t: catalogue.translator('en'),
    language: 'en',
    timeZone: 'UTC',
    now: thursdayMorning,
    buttons: [],
  })
  const lists = message.blocks.flatMap((block) => (block.kind === 'list' ? [block.items] : []))
  const [also, sources] = lists.map((items) => items.map(plain))
  expect(also).toEqual(['opinion: The bridge we should have built (Harbour Post)'])
  expect(sources).toHaveLength(4)
  expect(sources?.[0]).toMatch(/^Velm Courier, 04:12 · https:\/\/velmcourier\.example\/news\/\d+$/)
  expect(message.shows).toEqual([{ storyId: 11, revision: 1 }])
})

test('claims independence only where the brief shows it', () => {
  const brief = bridgeBrief()
  const standing = (independent: boolean) => {
    const origin = { ...brief.origin, independent }
    const setting = { t: catalogue.translator('en'), language: 'en', timeZone: 'UTC' }
    const { blocks } = composeStory(
      { ...brief, origin },
      { ...setting, now: thursdayMorning, buttons: [] },
    )
    return blocks.flatMap((block) => (block.kind === 'text' ? [plain(block.spans)] : [])).at(-1)
  }
  expect(standing(true)).toContain('3 independent origins')
  expect(standing(false)).not.toContain('independent')
})

test('at the foot stands when it was published and how long it is read, no mark of its content', () => {
  const brief = { ...bridgeBrief(), contentMarks: ['death' as const] }
  const lateRead = { ...brief, firstSeen: thursdayMorning, lastReportAt: thursdayMorning - 18e6 }
  const setting = { t: catalogue.translator('en'), language: 'en', timeZone: 'UTC' }
  const { blocks } = composeStory(lateRead, { ...setting, now: thursdayMorning, buttons: [] })
  const feet = blocks.flatMap((block) => (block.kind === 'text' ? [plain(block.spans)] : []))
  expect(feet.at(-1)).toBe('3 independent origins · published 00:30 · read here since 05:30')
})

function plain(spans: readonly Span[]): string {
  return spans
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ')
}
