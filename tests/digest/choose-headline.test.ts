import { describe, expect, test } from 'vitest'
import { chooseHeadline } from '../../src/digest/choose-headline.ts'
import type { Conflict } from '../../src/story/story.ts'
import { HOUR, MORNING, makeReport } from './make-news.ts'

function choose(titles: readonly string[], conflicts: readonly Conflict[] = []) {
  const reports = titles.map((title, i) => makeReport({ id: i + 1, title }))
  return chooseHeadline(reports, conflicts)
}

const account = { articleId: 1, vantage: null, at: MORNING }

const killed = (articleId: number, value: string) => ({
  ...account,
  articleId,
  value,
  text: `The fire killed ${value}, rescuers said.`,
  speaker: 'rescuers',
})

const reportAt = (id: number, title: string) =>
  makeReport({ id, title, firstSeen: MORNING + id * HOUR })

describe('chooseHeadline', () => {
  test('the headline is one publisher’s, with publisher and link', () => {
    expect(choose(['Velm bridge reopens after load test'])).toEqual({
      text: 'Velm bridge reopens after load test',
      source: {
        articleId: 1,
        publisher: 'Velm Courier',
        publisherId: 'velmcourier.example',
        url: 'https://velmcourier.example/1',
        published: MORNING,
      },
      disputed: false,
    })
  })

  test.each([
    ['a question', 'Is the Velm bridge safe to cross again?'],
    ['a question without its mark', 'Why the Velm bridge reopens today'],
    ['a teaser', 'You won’t believe what crossed the Velm bridge'],
    ['an open end', 'Velm bridge reopens after load test and then…'],
    ['a film’s label', 'Watch: Velm bridge reopens after load test'],
    ['a French teaser', 'Voici pourquoi le pont de Velm rouvre'],
    ['a German teaser', 'Was wir wissen: Brücke von Velm wieder offen'],
    ['a Spanish teaser', 'Esto es lo que cruza el puente de Velm'],
    ['a Hebrew teaser', 'לא תאמינו מה עבר על הגשר'],
    ['an Arabic teaser', 'لن تصدق ما عبر الجسر'],
  ])('%s is not chosen when another exists', (_, title) => {
    expect(choose([title, 'Lorries cross rebuilt span at dawn'])?.text).toBe(
      'Lorries cross rebuilt span at dawn',
    )
  })

  test('a question stands when there is nothing else', () => {
    expect(choose(['Is the Velm bridge safe?'])?.text).toBe('Is the Velm bridge safe?')
  })

  test('the headline that shares most with the others is chosen', () => {
    const shared = 'Rebuilt Velm bridge reopens to lorries'
    const titles = [
      'Dawn traffic flows again on the river',
      shared,
      'Lorries cross rebuilt Velm bridge',
    ]
    expect(choose(titles)?.text).toBe(shared)
  })

  test('when two say the same, the newer one is chosen', () => {
    const reports = [
      makeReport({ id: 1, title: 'Velm bridge test injures three' }),
      makeReport({ id: 2, title: 'Velm bridge test injures five', firstSeen: MORNING + 9 * HOUR }),
    ]
    expect(chooseHeadline(reports, [])?.text).toBe('Velm bridge test injures five')
  })

  describe('a number that moved on', () => {
    const moved = { about: 'killed', before: killed(1, 'at least 12'), after: killed(3, '31') }
    const old = 'Mill fire in Velm kills 12'
    const retold = 'Mill fire in Velm kills twelve weavers'
    const present = 'Toll reaches 31 after blaze'
    test('leaves the headline to a newer one with the present number', () => {
      const reports = [reportAt(1, old), reportAt(2, retold), reportAt(3, present)]
      expect(chooseHeadline(reports, [])?.text).not.toBe(present)
      expect(chooseHeadline(reports, [], [moved])?.text).toBe(present)
    })

    test('stays in the headline where no newer one has the present number', () => {
      const reports = [
        reportAt(1, old),
        reportAt(2, retold),
        reportAt(3, 'Toll still rises after blaze'),
      ]
      expect(chooseHeadline(reports, [], [moved])).toEqual(chooseHeadline(reports, []))
    })

    test('stays where numbers are in dispute', () => {
      const reports = [reportAt(1, old), reportAt(2, retold), reportAt(3, present)]
      const accounts = [killed(1, '12'), killed(3, '31')]
      const dispute: Conflict = { kind: 'number', about: 'killed', accounts }
      expect(chooseHeadline(reports, [dispute], [moved])).toEqual(
        chooseHeadline(reports, [dispute]),
      )
    })
  })

  test('when its claim is disputed an attributed headline is chosen', () => {
    const denial: Conflict = {
      kind: 'denial',
      about: 'sabotage',
      accounts: [
        {
          ...account,
          text: 'Rebels sabotaged the Velm bridge, the army said.',
          speaker: 'the army',
          value: null,
        },
        {
          ...account,
          text: 'Rebels denied they sabotaged the bridge.',
          speaker: 'Rebels',
          value: null,
        },
      ],
    }
    const bare = 'Rebels sabotaged Velm bridge'
    const attributed = 'Rebels sabotaged Velm bridge, army says'
    expect(choose([bare, attributed], [denial])).toMatchObject({
      text: attributed,
      disputed: false,
    })
    expect(choose([bare], [denial])).toMatchObject({ text: bare, disputed: true })
  })

  test('a headline with a disputed number is marked', () => {
    const number: Conflict = {
      kind: 'number',
      about: 'injured',
      accounts: [
        {
          ...account,
          text: 'Three people, 3, were injured in the bridge test.',
          speaker: null,
          value: '3',
        },
        {
          ...account,
          text: 'The union counted 5 injured in the bridge test.',
          speaker: 'the union',
          value: '5',
        },
      ],
    }
    expect(choose(['Bridge test leaves 5 injured in Velm'], [number])?.disputed).toBe(true)
    expect(choose(['Velm bridge closed after test'], [number])?.disputed).toBe(false)
  })

  test('a report’s headline goes before an opinion’s', () => {
    const reports = [
      makeReport({ id: 1, kind: 'opinion', title: 'The Velm bridge was worth the wait' }),
      makeReport({ id: 2, title: 'Velm bridge reopens' }),
    ]
    expect(chooseHeadline(reports, [])?.text).toBe('Velm bridge reopens')
  })

  test('a withdrawn article lends its headline only when no other is left', () => {
    const withdrawn = { lastChange: { kind: 'withdrawal' as const, at: MORNING, notice: null } }
    const reports = [
      makeReport({ id: 1, title: 'Velm bridge falls into the river', ...withdrawn }),
      makeReport({ id: 2, title: 'Is the Velm bridge safe?' }),
    ]
    expect(chooseHeadline(reports, [])?.text).toBe('Is the Velm bridge safe?')
  })

  test('untitled copy has no headline', () => {
    expect(choose([''])).toBeNull()
  })
})

describe('a headline of a disputed or developing story', () => {
  const entered: Conflict = {
    kind: 'denial',
    about: 'army entered',
    accounts: [
      {
        ...account,
        text: 'The army entered the town of Kef, state radio said.',
        speaker: 'state radio',
        value: null,
      },
      { ...account, text: 'The council denied it.', speaker: 'The council', value: null },
    ],
  }

  test('carries the claim with its speaker rather than a refusal to speak', () => {
    const titles = [
      'Officer will not say how far army has gone into Kef',
      'State radio says army entered town of Kef; council denies it',
      'Army units enter Kef after night operation',
    ]
    expect(choose(titles, [entered])).toMatchObject({ text: titles[1], disputed: false })
  })

  test.each([
    'Ministry declines to comment on Kef',
    'Le ministère refuse de commenter la prise de Kef',
    'El ministerio no comenta la toma de Kef',
    'Ministerium schweigt zu Kef',
    'הצבא סירב להגיב על הדיווח',
  ])('is not that somebody keeps silent when another exists: %s', (silent) => {
    expect(choose([silent, 'Fighting at the edge of the town'])?.text).toBe(
      'Fighting at the edge of the town',
    )
    expect(choose([silent])?.text).toBe(silent)
  })

  test('is of its newest turn, however much the older ones share', () => {
    const reports = [
      makeReport({ id: 1, title: 'Velm bridge shut after load test injures three' }),
      makeReport({ id: 2, title: 'Three injured in load test of Velm bridge' }),
      makeReport({ id: 3, title: 'Lorries roll again at dawn', firstSeen: MORNING + 30 * HOUR }),
    ]
    expect(chooseHeadline(reports, [])?.text).toBe('Lorries roll again at dawn')
  })

  test('is not an accusation that nobody answers when another exists', () => {
    const accusing = 'Clerk accuses Orrel Freight of hiding injuries'
    const plain = 'Inspectors visit warehouse at port'
    expect(choose([accusing, plain])?.text).toBe(plain)
    expect(choose([accusing])?.text).toBe(accusing)
  })

  test('may be an accusation that is answered', () => {
    const accusing = 'Clerk accuses Orrel Freight of hiding injuries at port warehouse'
    const answered = makeReport({
      id: 1,
      title: accusing,
      paragraphs: ['Orrel Freight denied that it hid injuries at the port warehouse.'],
    })
    const other = makeReport({ id: 2, title: 'Gulls gather over the old fish market' })
    expect(chooseHeadline([answered, other], [])?.text).toBe(accusing)
  })

  test('is never the title of an article that tells the story in a later part', () => {
    const second = { ...makeReport({ id: 1, title: 'Central bank holds rate' }), segment: 1 }
    const own = makeReport({ id: 2, title: 'Exchange to open an hour earlier' })
    expect(chooseHeadline([second, own], [])?.text).toBe('Exchange to open an hour earlier')
    expect(chooseHeadline([second], [])).toBeNull()
  })
})
