import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { reviseStory } from '../../src/story/revise-story.ts'
import type { Report } from '../../src/story/story.ts'
import { HOUR, MORNING, makeReport } from '../digest/make-news.ts'

const opening = 'The rebuilt bridge over the river Velm reopened to lorries on Monday at dawn.'
const post = { id: 'harbourpost.example', name: 'Harbour Post' }
const first = makeReport({ id: 1, paragraphs: [opening] })

function revise(before: readonly Report[], after: readonly Report[]) {
  return reviseStory(before, after, { revision: 2, at: MORNING + 9 * HOUR })
}

function kindsOf(before: readonly Report[], after: readonly Report[]): string[] {
  return revise(before, after).map(({ kind }) => kind)
}

function edit(given: Partial<Article>): Report {
  return makeReport({ ...first.article, version: 2, ...given })
}

const told = (id: number, text: string, published: number) =>
  makeReport({
    id,
    publisher: { id: `paper${id}.example`, name: `Paper ${id}` },
    published,
    paragraphs: [text],
  })

describe('reviseStory', () => {
  test('a new story has no changes', () => {
    expect(revise([], [first])).toEqual([])
  })

  test('the same reports make no revision', () => {
    expect(revise([first], [first])).toEqual([])
  })

  test('a new fact from a new originator makes one, with its words and speaker', () => {
    const fact = 'Inspectors found a crack in the third pillar, mayor Bo Tarn said.'
    const later = makeReport({ id: 2, publisher: post, paragraphs: [opening, fact] })
    expect(revise([first], [first, later])).toEqual([
      {
        kind: 'fact',
        revision: 2,
        at: MORNING + 9 * HOUR,
        articleId: 2,
        about: '',
        before: '',
        after: fact,
        speaker: 'mayor Bo Tarn',
      },
    ])
  })

  test('a new outlet that retells makes none', () => {
    const retold = makeReport({
      id: 2,
      publisher: post,
      paragraphs: ['On Monday at dawn the rebuilt bridge over the river Velm reopened to lorries.'],
    })
    expect(revise([first], [first, retold])).toEqual([])
  })

  test('the same agency’s copy at one more outlet makes none', () => {
    const wire = makeReport({ id: 1, paragraphs: [opening] }, 'delta-wire')
    const copy = makeReport(
      {
        id: 2,
        publisher: post,
        paragraphs: ['Inspectors found a crack in the third pillar of steel.'],
      },
      'delta-wire',
    )
    expect(revise([wire], [wire, copy])).toEqual([])
  })

  describe('a story told on by those who began it', () => {
    const lead = 'Lorries rolled over at noon, and mayor Bo Tarn cut a yellow ribbon before them.'
    const next = (given: Partial<Article> = {}) =>
      makeReport({
        id: 2,
        title: 'Lorries roll as mayor cuts ribbon',
        firstSeen: MORNING + 20 * HOUR,
        paragraphs: [lead],
        ...given,
      })

    test('makes a revision when hours later a new article’s lead is mostly new', () => {
      expect(revise([first], [first, next()])).toMatchObject([
        { kind: 'fact', articleId: 2, after: lead },
      ])
    })

    test('makes none in the same hours, as a later version or when it retells', () => {
      expect(revise([first], [first, next({ firstSeen: MORNING + HOUR })])).toEqual([])
      expect(revise([first], [edit({ paragraphs: [opening, lead] })])).toEqual([])
      const { title } = first.article
      expect(revise([first], [first, next({ title, paragraphs: [opening] })])).toEqual([])
    })

    test('makes none by agency copy at one more outlet', () => {
      const wire = makeReport({ id: 1, paragraphs: [opening] }, 'delta wire')
      const copy = makeReport({ ...next().article, publisher: post }, 'delta wire')
      expect(revise([wire], [wire, copy])).toEqual([])
    })

    test('makes one for all that tell of the same turn, and two a revision at most', () => {
      const again = next({ id: 3, firstSeen: MORNING + 21 * HOUR })
      expect(revise([first], [first, again, next()])).toMatchObject([{ articleId: 2 }])
      const turns = [
        'Frost closed both lanes overnight while salters waited for sand from Dunmarrow.',
        'Divers lifted an anchor chain off the riverbed and carried it to the museum yard.',
        'Swans nested under the northern arch, so painters moved their scaffold southwards.',
      ].map((text, i) =>
        makeReport({
          id: 4 + i,
          title: text.split(',')[0] ?? '',
          firstSeen: MORNING + (20 + 10 * i) * HOUR,
          paragraphs: [text],
        }),
      )
      expect(kindsOf([first], [first, ...turns])).toEqual(['fact', 'fact'])
    })

    test('is not what somebody feels about it', () => {
      const quoted = '“We waited fourteen months and sang all night,” mayor Bo Tarn told reporters.'
      expect(revise([first], [first, next({ paragraphs: [quoted] })])).toEqual([])
      expect(revise([first], [first, next({ paragraphs: [quoted, lead] })])).toMatchObject([
        { after: lead },
      ])
    })

    test('may begin with what is to come', () => {
      const plan = 'Cars will cross from Tuesday at noon, mayor Bo Tarn said in the market hall.'
      expect(revise([first], [first, next({ paragraphs: [plan] })])).toMatchObject([
        { after: plan },
      ])
    })
  })

  test('an opinion makes none', () => {
    const opinion = makeReport({
      id: 2,
      publisher: post,
      kind: 'opinion',
      paragraphs: ['Inspectors found a crack in the third pillar of the steel tower.'],
    })
    expect(revise([first], [first, opinion])).toEqual([])
  })

  test.each(['rewrite', 'minor'] as const)('a %s without explanation makes none', (kind) => {
    const paragraphs = [
      'Inspectors found 12 cracks, and rebels denied that they had sabotaged the bridge.',
    ]
    const lastChange = { kind, at: MORNING + HOUR, notice: null }
    expect(revise([first], [edit({ paragraphs, lastChange })])).toEqual([])
  })

  test('a correction makes one in the publisher’s words, once', () => {
    const notice = 'Correction: an earlier version misstated the day.'
    const corrected = edit({ lastChange: { kind: 'correction', at: MORNING + HOUR, notice } })
    expect(revise([first], [corrected])).toMatchObject([
      { kind: 'correction', articleId: 1, after: notice },
    ])
    expect(revise([corrected], [corrected])).toEqual([])
  })

  test('an article that is itself a correction makes one', () => {
    const correction = makeReport({ id: 2, kind: 'correction', title: 'Correction: Velm bridge' })
    expect(kindsOf([first], [first, correction])).toEqual(['correction'])
  })

  test('a withdrawal makes one', () => {
    const withdrawn = edit({ lastChange: { kind: 'withdrawal', at: MORNING + HOUR, notice: null } })
    expect(kindsOf([first], [withdrawn])).toEqual(['withdrawal'])
  })

  test('a number that moved makes one, with both values and who says the new one', () => {
    const three = makeReport({
      id: 1,
      paragraphs: ['Three people were injured in the load test, the port authority said.'],
    })
    const five = makeReport({
      id: 2,
      firstSeen: MORNING + 6 * HOUR,
      paragraphs: ['Five people were injured in the load test, the port authority said.'],
    })
    const [change] = revise([three], [three, five])
    expect(change).toMatchObject({ kind: 'number', articleId: 2, speaker: 'the port authority' })
    expect([change?.before, change?.after]).toEqual([
      expect.stringMatching(/three/iu),
      expect.stringMatching(/five/iu),
    ])
  })

  test('a denial that appears makes one, and one when its claim is withdrawn', () => {
    const claim = makeReport({
      id: 1,
      paragraphs: ['Rebels sabotaged the bridge over the river Velm, army spokesman Ilo Dag said.'],
    })
    const denial = makeReport({
      id: 2,
      publisher: post,
      firstSeen: MORNING + HOUR,
      paragraphs: [
        'Rebel leader Sen Ko denied that rebels sabotaged the bridge over the river Velm.',
      ],
    })
    expect(kindsOf([claim], [claim, denial])).toContain('denial')
    const lastChange = { kind: 'withdrawal' as const, at: MORNING + 2 * HOUR, notice: null }
    const withdrawn = makeReport({ ...claim.article, version: 2, lastChange })
    expect(kindsOf([claim, denial], [withdrawn, denial])).toEqual(['withdrawal', 'conflict'])
  })

  test('a claim that is denied after others told otherwise makes a denial, and ends nothing', () => {
    const voices = [
      'State TV said the army entered the town of Velm.',
      'Mara Tol, a resident of Velm, said the army was still at the edge of Velm.',
      'Rebel leader Sen Ko denied that the army entered the town of Velm.',
    ].map((text, i) =>
      makeReport({
        id: 1 + i,
        publisher: { id: `voice${i}.example`, name: `Voice ${i}` },
        firstSeen: MORNING + i * HOUR,
        paragraphs: [text],
      }),
    )
    const disputes = revise(voices.slice(0, 2), voices).filter(({ kind }) => kind !== 'fact')
    expect(disputes).toMatchObject([
      { kind: 'denial', articleId: 3, speaker: 'Rebel leader Sen Ko' },
    ])
    expect(kindsOf(voices.slice(0, 1), voices.slice(0, 2))).toContain('conflict')
    expect(
      kindsOf(voices, [...voices, makeReport({ id: 9, paragraphs: [opening] })]),
    ).not.toContain('conflict')
  })

  test('accounts that now differ are led by the one that came in, whatever its date', () => {
    const fire = told(
      1,
      'Five people were killed in the fire at the Velm mill, the fire service said.',
      MORNING,
    )
    const union = told(
      2,
      'Eleven people were killed in the fire at the Velm mill, the union said.',
      MORNING - HOUR / 2,
    )
    expect(revise([fire], [fire, union])).toContainEqual(
      expect.objectContaining({
        kind: 'conflict',
        about: 'killed',
        before: 'Five people were killed',
        after: 'Eleven people were killed',
        speaker: 'the union',
      }),
    )
  })
})
