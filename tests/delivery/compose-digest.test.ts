import { describe, expect, test } from 'vitest'
import {
  composeDigest,
  type DigestSetting,
  listNumbered,
} from '../../src/delivery/compose-digest.ts'
import type { Message, Span } from '../../src/delivery/message.ts'
import type { StoryBrief } from '../../src/digest/digest.ts'
import type { StoryChange } from '../../src/story/story.ts'
import { catalogue } from '../fakes/open-chat.ts'
import {
  bridgeBrief,
  cometBrief,
  sampleDesks,
  sampleDigest,
  storyOf,
  thursdayMorning,
} from '../fakes/sample-briefs.ts'
import { phrasedAs } from './phrased.ts'

const setting = (language = 'en'): DigestSetting => ({
  t: catalogue.translator(language),
  language,
  timeZone: 'Asia/Jerusalem',
  desks: sampleDesks,
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
  expect(cards.map(({ buttons }) => buttons.map(({ command }) => command))).toEqual([
    ['/story #11', '/story #11 sources', '/follow #11', '/why #11'],
    ['/story #12', '/story #12 sources', '/follow #12', '/why #12'],
    ['/story #13', '/story #13 sources', '/follow #13', '/why #13'],
    ['/story #14'],
  ])
})

test.each([
  ['en', 'Stories 1, 3 were held back from alerts by their limits.'],
  ['he', 'ידיעות 1, 3 לא נשלחו כהתראות בגלל מגבלות ההתראות.'],
])('says under its heading which stories were held back from alerts: %s', (language, said) => {
  const stories = sampleDigest().stories.map((story, i) =>
    i === 1 ? story : { ...story, heldBack: true as const },
  )
  const { blocks } = composeDigest(sampleDigest({ stories }), setting(language))
  expect(blocks[1]).toMatchObject({ kind: 'text', spans: [{ text: said }] })
})

test('what was alerted is a line with its time and what changed since, before "Still"', () => {
  const alertedAt = thursdayMorning - 2 * 3_600_000
  const change = {
    revision: 2,
    at: thursdayMorning,
    kind: 'number',
    articleId: 1,
    about: 'injured',
    before: '3',
    after: '5',
    speaker: null,
  } as const
  const story = { ...storyOf(bridgeBrief(), 'alerted', [change]), alertedAt }
  const digest = sampleDigest({ stories: [storyOf(cometBrief(), 'new')], alerted: [story] })
  const message = composeDigest(digest, setting())
  expect(textOf(message, 'text')).toEqual(['Sent as alerts since the last digest', 'Still'])
  const first = composeDigest({ ...digest, previousAt: null }, setting())
  expect(textOf(first, 'text')[0]).toBe('Already sent as alerts')
  const cards = message.blocks.flatMap((block) => (block.kind === 'story' ? [block] : []))
  const line = cards[1]
  expect(line).toMatchObject({ number: 2, compact: true, since: alertedAt, statements: [] })
  expect(line?.changes.map(plain)[0]).toMatch(/^injured: 3 → 5/u)
  expect(message.shows.map(({ storyId }) => storyId)).toEqual([12, 11, 14])
  expect(listNumbered(digest)).toEqual([12, 11, 14])
  expect(line === undefined ? null : phrasedAs(line.brief, line).aside).toBe(
    'ALERTED 05:30 · 4 outlets',
  )
})

test('may have a title of its own, and notes under its heading', () => {
  const given = { title: 'Catch-up since Mon 18:00', notes: ['First.', 'Second.'] }
  const message = composeDigest(sampleDigest(), { ...setting(), ...given })
  expect(textOf(message, 'heading')[0]).toMatch(/^Catch-up since Mon 18:00 · Thursday/u)
  expect(textOf(message, 'text').slice(0, 2)).toEqual(['First.', 'Second.'])
})

test('every button’s command fits every platform', () => {
  const brief = { ...bridgeBrief(), storyId: Number.MAX_SAFE_INTEGER }
  const { blocks } = composeDigest(sampleDigest({ stories: [storyOf(brief, 'new')] }), setting())
  const commands = blocks.flatMap((block) =>
    block.kind === 'story' ? block.buttons.map(({ command }) => command.length) : [],
  )
  expect(Math.max(...commands)).toBeLessThanOrEqual(64)
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

test.each([
  ['after the last digest', 1, true],
  ['before the last digest, which left the story out', -1, false],
])('the time of the last digest stands only with what changed %s', (_, later, isTold) => {
  const { previousAt, ...rest } = sampleDigest()
  if (previousAt === null) throw new Error('the sample has a digest before')
  const number = { kind: 'number', about: 'injured', before: '3', after: '5' } as const
  const change = { ...number, articleId: 1, revision: 2, at: previousAt + later, speaker: null }
  const stories = [storyOf(bridgeBrief(), 'changed', [change])]
  const { blocks } = composeDigest({ ...rest, previousAt, stories }, setting())
  const times = blocks.flatMap((block) => (block.kind === 'story' ? [block.since] : []))
  expect(times[0]).toBe(isTold ? previousAt : null)
})

describe('what changed', () => {
  const change = { revision: 3, at: 1, before: '', after: '', about: '', speaker: null }
  const [courier, harbour] = bridgeBrief().disputes[0]?.accounts ?? []

  function told(brief: StoryBrief, given: Partial<StoryChange> & Pick<StoryChange, 'kind'>) {
    const articleId = brief.headline.source.articleId
    const digest = sampleDigest({
      stories: [storyOf(brief, 'changed', [{ ...change, articleId, ...given }])],
    })
    const [card] = composeDigest(digest, setting()).blocks.flatMap((block) =>
      block.kind === 'story' ? [block] : [],
    )
    return {
      changes: card?.changes.map(plain) ?? [],
      lines: card?.statements.map(({ text }) => text) ?? [],
    }
  }

  test('is a number before and after, with who says so and where', () => {
    const number = { kind: 'number', about: 'injured', before: '3', after: '5' } as const
    expect(told(bridgeBrief(), { ...number, speaker: 'the union' }).changes).toEqual([
      'injured: 3 → 5, says the union (Velm Courier, 06:12)',
    ])
    expect(told(bridgeBrief(), number).changes).toEqual(['injured: 3 → 5 (Velm Courier, 06:12)'])
  })

  test('is a number without the words around it', () => {
    const before = 'Three people were injured'
    const after = 'At least five people were injured'
    expect(
      told(bridgeBrief(), { kind: 'number', about: 'injured', before, after }).changes,
    ).toEqual(['injured: three → at least five (Velm Courier, 06:12)'])
  })

  test('is the whole sentence where what is counted has no name here', () => {
    if (courier === undefined || harbour === undefined) throw new Error('the sample has accounts')
    const after = { ...harbour, text: 'The union counted 60 barrels.', value: '60 barrels' }
    const brief = {
      ...bridgeBrief(),
      progress: [{ about: 'barrel', before: courier, after }],
    }
    const given = {
      kind: 'number',
      about: 'barrel',
      before: '40 barrels',
      after: '60 barrels',
    } as const
    const { articleId } = after.source
    expect(told(brief, { ...given, articleId }).changes).toEqual([
      'The union counted 60 barrels. (Harbour Post, Tue 21:30)',
    ])
    expect(told(bridgeBrief(), given).changes).toEqual([])
  })

  test('is who denies or tells otherwise; the words themselves stand below', () => {
    const denied = { kind: 'denial', speaker: 'The port authority' } as const
    expect(told(bridgeBrief(), denied).changes).toEqual([
      'denied by the port authority (Velm Courier, 06:12)',
    ])
    expect(told(bridgeBrief(), { kind: 'denial' }).changes).toEqual([
      'denied by Velm Courier (Velm Courier, 06:12)',
    ])
    expect(told({ ...bridgeBrief(), disputes: [] }, denied).changes).toEqual([])
  })

  test('is accounts that differ, or no longer do', () => {
    const conflict = {
      kind: 'conflict',
      about: 'injured',
      after: '5',
      speaker: 'the union',
    } as const
    expect(told(bridgeBrief(), conflict).changes).toEqual([
      'accounts now differ · injured: 5, says the union (Velm Courier, 06:12)',
    ])
    expect(told(bridgeBrief(), { ...conflict, about: 'Velm closed' }).changes).toEqual([
      'told otherwise by the union (Velm Courier, 06:12)',
    ])
    expect(told(bridgeBrief(), { ...conflict, after: '' }).changes).toEqual([
      'injured: accounts no longer differ (Velm Courier, 06:12)',
    ])
  })

  test('is a new sentence, which is not told again below', () => {
    const brief = bridgeBrief()
    const after = 'The first lorries crossed at dawn, the port authority said.'
    const { changes, lines } = told(brief, { kind: 'fact', after })
    expect(changes).toEqual([`${after} (Velm Courier, 06:12)`])
    expect(lines).toEqual(['"Every cable was replaced," chief engineer Ada Renn told reporters.'])
  })

  test('of a correction or withdrawal is its notice, told once', () => {
    expect(told(bridgeBrief(), { kind: 'correction', after: 'Correction: …' }).changes).toEqual([])
    expect(told(bridgeBrief(), { kind: 'withdrawal' }).changes).toEqual([])
  })

  test('has its words in every catalogue', () => {
    for (const language of ['en', 'he'])
      for (const key of [
        'change-number',
        'change-number-says',
        'change-denied',
        'change-disputed',
        'change-differs',
        'change-agreed',
        'change-agreed-on',
        'account-of',
        'accounts-others',
      ]) {
        const values = { counted: 'x', before: '1', after: '2', value: '2', speaker: 'y', count: 2 }
        const words = catalogue.translator(language)(key, values)
        expect(words).not.toContain(key)
        expect(words).toBe(words.trim())
      }
  })
})

function plain(spans: readonly Span[]): string {
  return spans
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ')
}
