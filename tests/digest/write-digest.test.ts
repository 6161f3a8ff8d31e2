import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StoryBrief } from '../../src/digest/digest.ts'
import { type DigestInput, writeDigest } from '../../src/digest/write-digest.ts'
import type { StoryChange, StoryChangeKind } from '../../src/story/story.ts'
import { HOUR, MORNING, makeBrief } from './make-news.ts'

const NOON = MORNING + 6 * HOUR

function makeChange(given: Partial<StoryChange> = {}): StoryChange {
  return {
    revision: 2,
    at: MORNING + HOUR,
    kind: 'fact',
    articleId: 7,
    about: '',
    before: '',
    after: '',
    speaker: null,
    ...given,
  }
}

function write(
  briefs: readonly (StoryBrief | { brief: StoryBrief; changes: readonly StoryChange[] })[],
  given: Partial<DigestInput> = {},
) {
  return writeDigest({
    at: NOON,
    topics: [],
    stories: briefs.map((each) => ('brief' in each ? each : { brief: each, changes: [] })),
    shown: new Map(),
    alerted: new Map(),
    previousAt: null,
    languages: ['en'],
    minutes: 3,
    hiddenWords: [],
    maxAgeMs: 48 * HOUR,
    coverage: { sourcesRead: 28, sources: 30, failing: [] },
    ...given,
  })
}

const [one, two] = [makeBrief({ storyId: 1 }), makeBrief({ storyId: 2 })]

describe('writeDigest', () => {
  test('stories stand in order of rank with one to three lines each', () => {
    const digest = write([two, one])
    expect(digest.stories.map(({ brief }) => brief.storyId)).toEqual([2, 1])
    expect(digest.stories.map(({ statements }) => statements.length)).toEqual([3, 3])
    expect(digest.stories.map(({ mark }) => mark)).toEqual(['new', 'new'])
  })

  test('a story unchanged since this memory’s last digest stands under still', () => {
    const digest = write([one, two], { shown: new Map([[1, 1]]), previousAt: MORNING })
    expect(digest.stories.map(({ brief }) => brief.storyId)).toEqual([2])
    expect(digest.still).toMatchObject([{ mark: 'still', statements: [], changes: [] }])
    expect(digest.coverage.leftOut).toBe(0)
  })

  test('a changed story says what changed since the revision shown', () => {
    const brief = makeBrief({ storyId: 1, revision: 4 })
    const old = makeChange({ revision: 2, after: 'old' })
    const fresh = makeChange({ revision: 4, kind: 'number', before: '3', after: '5' })
    const digest = write([{ brief, changes: [old, fresh] }], { shown: new Map([[1, 3]]) })
    expect(digest.stories).toMatchObject([{ mark: 'changed', changes: [{ after: '5' }] }])
  })

  test.each<[StoryChangeKind, string]>([
    ['correction', 'corrected'],
    ['withdrawal', 'withdrawn'],
    ['denial', 'changed'],
  ])('a %s marks the story %s', (kind, mark) => {
    const brief = makeBrief({ storyId: 1, revision: 2 })
    const digest = write([{ brief, changes: [makeChange({ kind })] }], { shown: new Map([[1, 1]]) })
    expect(digest.stories.map((story) => story.mark)).toEqual([mark])
  })

  test('a correction of what was shown comes first, whatever its rank and age', () => {
    const brief = makeBrief({ storyId: 9, revision: 2, lastReportAt: MORNING - 90 * HOUR })
    const corrected = { brief, changes: [makeChange({ kind: 'correction' })] }
    const digest = write([one, two, corrected], { shown: new Map([[9, 1]]) })
    expect(digest.stories[0]?.brief.storyId).toBe(9)
  })

  test('a followed story stands before hotter ones', () => {
    const stories = [
      { brief: one, changes: [] },
      { brief: two, changes: [], followed: true },
    ]
    const digest = write([], { stories })
    expect(digest.stories.map(({ brief }) => brief.storyId)).toEqual([2, 1])
  })

  test('a story alerted in a revision the memory has not seen is a line, said once', () => {
    const alerted = new Map([[1, { revision: 1, at: MORNING }]])
    const digest = write([one, two], { alerted })
    expect(digest.stories.map(({ brief }) => brief.storyId)).toEqual([2])
    expect(digest.alerted).toMatchObject([{ mark: 'alerted', alertedAt: MORNING, changes: [] }])
    const next = write([one], { alerted, shown: new Map([[1, 1]]) })
    expect(next.alerted).toEqual([])
    expect(next.still).toHaveLength(1)
  })

  test('an alerted story that was withdrawn since is told as withdrawn', () => {
    const brief = makeBrief({ storyId: 1, revision: 2 })
    const changes = [makeChange({ kind: 'withdrawal' })]
    const alerted = new Map([[1, { revision: 1, at: MORNING }]])
    const digest = write([{ brief, changes }], { alerted })
    expect(digest.stories).toMatchObject([{ mark: 'withdrawn' }])
    expect(digest.alerted).toEqual([])
  })

  test('alerted stories that do not fit are counted as left out', () => {
    const long = 'word '.repeat(120)
    const many = Array.from({ length: 6 }, (_, i) => {
      const plain = makeBrief({ storyId: i + 1 })
      return { ...plain, headline: { ...plain.headline, text: long } }
    })
    const alerted = new Map(many.map(({ storyId }) => [storyId, { revision: 1, at: MORNING }]))
    const digest = write(many, { alerted, minutes: 1 })
    expect(digest.alerted.length + digest.coverage.leftOut).toBe(6)
    expect(digest.alerted.length).toBeLessThan(6)
  })

  test('a changed story leads with what the change is about', () => {
    const text = 'Inspectors closed one lane of the bridge on Tuesday.'
    const line = { ...one.statements[0], text, place: 9 }
    const { source, attribution = null, credit = null } = line
    const fact = {
      text,
      source: { ...one.headline.source, ...source, articleId: 70 },
      attribution,
      credit,
    }
    const brief = makeBrief({ storyId: 1, revision: 2, statements: [...one.statements, fact] })
    const changes = [makeChange({ articleId: 70, after: text })]
    const digest = write([{ brief, changes }], { shown: new Map([[1, 1]]) })
    expect(digest.stories[0]?.statements[0]?.text).toBe(text)
  })

  test('a changed story shows reports the memory has not seen before background', () => {
    const statements = one.statements.map((line, i) => ({
      ...line,
      source: { ...line.source, articleId: 10 + i },
      seenAt: MORNING + (i === 3 ? 5 : -5) * HOUR,
    }))
    const brief = makeBrief({ storyId: 1, revision: 2, statements })
    const digest = write([{ brief, changes: [makeChange({ articleId: 99, after: '5' })] }], {
      shown: new Map([[1, 1]]),
      previousAt: MORNING,
    })
    expect(digest.stories[0]?.statements[0]?.source.articleId).toBe(13)
  })

  test('lines of one article are read in its order', () => {
    const places = [8, 2, 5]
    const statements = one.statements
      .slice(1)
      .map((line, i) => ({ ...line, place: places[i] ?? 0 }))
    const brief = makeBrief({ statements })
    expect(write([brief]).stories[0]?.statements.map(({ place }) => place)).toEqual([2, 5, 8])
  })

  test('an accusation and its answer are both shown or neither', () => {
    const [first, second, third, fourth] = one.statements
    if (!first || !second || !third || !fourth) throw new Error('the brief has four lines')
    const brief = makeBrief({
      storyId: 1,
      statements: [first, second, { ...third, withNext: true }, fourth],
    })
    expect(write([brief]).stories[0]?.statements).toEqual([first, second])
  })

  test('a story in another language, with a hidden word or too old is not of this digest', () => {
    const hebrew = makeBrief({ storyId: 1, language: 'he' })
    const old = makeBrief({ storyId: 3, lastReportAt: NOON - 49 * HOUR })
    const digest = write([hebrew, two, old], { hiddenWords: ['councils'] })
    expect(digest.stories).toEqual([])
    expect(digest.coverage.leftOut).toBe(0)
  })

  test('a hidden word hides no longer word that contains it', () => {
    expect(write([one], { hiddenWords: ['council tax', 'unci'] }).stories).toHaveLength(1)
  })

  test('a story withdrawn before it was shown is not shown', () => {
    const notices = [{ kind: 'withdrawal' as const, text: null, source: one.headline.source }]
    const origin = { outlets: 0, originators: 0, only: null, independent: false }
    expect(write([makeBrief({ notices, origin, statements: [] })]).stories).toEqual([])
  })

  test('a story without any report takes no place, nor is it counted', () => {
    const origin = { outlets: 0, originators: 0, only: null, independent: false }
    const links = [{ kind: 'live', title: 'Live: votes counted', source: one.headline.source }]
    const digest = write([makeBrief({ storyId: 3, origin, links, statements: [] }), one])
    expect(digest.stories.map(({ brief }) => brief.storyId)).toEqual([1])
    expect(digest.coverage.leftOut).toBe(0)
  })

  test('an accusation that nobody answers is no digest’s story', () => {
    expect(write([makeBrief({ storyId: 3, accusing: true }), one]).stories).toHaveLength(1)
  })

  test('what does not fit is counted as left out', () => {
    const many = Array.from({ length: 40 }, (_, i) => makeBrief({ storyId: i + 1 }))
    const digest = write(many, { minutes: 1 })
    expect(digest.stories.length).toBeGreaterThan(0)
    expect(digest.coverage).toEqual({
      sourcesRead: 28,
      sources: 30,
      failing: [],
      leftOut: 40 - digest.stories.length,
    })
  })

  test('more minutes hold at least as many stories', () => {
    const many = Array.from({ length: 60 }, (_, i) => makeBrief({ storyId: i + 1 }))
    const counts = [1, 3, 6].map((minutes) => write(many, { minutes }).stories.length)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts[2]).toBeGreaterThan(counts[0] ?? 0)
  })

  test('a headline-only story is shown without lines', () => {
    expect(write([makeBrief({ statements: [] })]).stories).toMatchObject([{ statements: [] }])
  })

  test('the minutes hold, no shown revision comes again and every open story is accounted for', () => {
    const story = fc.record({
      words: fc.integer({ min: 0, max: 60 }),
      lines: fc.integer({ min: 0, max: 6 }),
      revision: fc.integer({ min: 1, max: 4 }),
      shown: fc.option(fc.integer({ min: 1, max: 4 })),
      kind: fc.constantFrom<StoryChangeKind>('fact', 'number', 'correction', 'withdrawal'),
      age: fc.integer({ min: 0, max: 100 }),
    })
    fc.assert(
      fc.property(
        fc.array(story, { maxLength: 30 }),
        fc.integer({ min: 1, max: 15 }),
        (all, minutes) => {
          const stories = all.map(({ words, lines, revision, kind, age }, i) => {
            const plain = makeBrief({ storyId: i + 1, revision, lastReportAt: NOON - age * HOUR })
            const text = 'word '.repeat(words)
            const statements = plain.statements.slice(0, lines).map((line) => ({ ...line, text }))
            return { brief: { ...plain, statements }, changes: [makeChange({ revision, kind })] }
          })
          const shown = new Map<number, number>()
          for (const [i, each] of all.entries())
            if (each.shown !== null) shown.set(i + 1, each.shown)
          const digest = write(stories, { minutes, shown })
          expect(digest.minutes).toBeLessThanOrEqual(minutes)
          const open = all.filter(({ shown: seen, revision, kind, age }) =>
            seen === null
              ? age <= 48
              : seen < revision && (age <= 48 || kind === 'correction' || kind === 'withdrawal'),
          )
          expect(digest.stories.length + digest.coverage.leftOut).toBe(open.length)
          for (const { brief, statements } of digest.stories) {
            expect(shown.get(brief.storyId) ?? 0).toBeLessThan(brief.revision)
            expect(statements.length).toBeLessThanOrEqual(3)
          }
          const ids = [...digest.stories, ...digest.still].map(({ brief }) => brief.storyId)
          expect(new Set(ids).size).toBe(ids.length)
          for (const { brief } of digest.still)
            expect(shown.get(brief.storyId)).toBeGreaterThanOrEqual(brief.revision)
        },
      ),
      { numRuns: 150 },
    )
  })
})
