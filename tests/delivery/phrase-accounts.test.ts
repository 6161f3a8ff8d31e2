import { expect, test } from 'vitest'
import type { StoryBrief } from '../../src/digest/digest.ts'
import { bridgeBrief, briefOf, sourceOf } from '../fakes/sample-briefs.ts'
import { phraseAccountsText, phrasedAs } from './phrased.ts'

/** A headline with this and nothing else. */
const brief = (rest: Partial<StoryBrief>) =>
  briefOf(1, 'Velm bridge reopens', sourceOf('Velm Courier', 1), rest)

const saidByPort = (text: string, value: string) => ({
  text,
  value,
  speaker: 'the port authority',
  vantage: null,
  source: sourceOf('Harbour Post', 1),
})

test('accounts that differ stand side by side, each with speaker, publisher and time', () => {
  expect(phraseAccountsText(bridgeBrief())).toMatchInlineSnapshot(`
    [
      "Accounts differ · injured",
      "3, says the port authority | Velm Courier, Tue 21:12",
      "5, says the dockers' union at the site | Harbour Post, Tue 21:30",
    ]
  `)
})

test('a denial is given in its own words, with the speaker where the words name none', () => {
  const source = sourceOf('Northline', 2)
  const account = { value: null, vantage: 'in Velm', source }
  const story = brief({
    disputes: [
      {
        kind: 'denial',
        about: 'closed',
        accounts: [
          { ...account, text: 'The port was closed, dockers said.', speaker: 'dockers' },
          { ...account, text: '"It never closed."', speaker: 'the harbour master' },
        ],
      },
    ],
  })
  expect(phraseAccountsText(story)).toEqual([
    'Accounts differ',
    'The port was closed, dockers said. | Northline, 05:30',
    'The harbour master, in Velm: "It never closed." | Northline, 05:30',
  ])
})

test('numbers of something without a name here are given as whole sentences', () => {
  const source = sourceOf('Northline', 2)
  const account = (value: string) => ({
    text: `There were ${value} barrels, the mayor said.`,
    value,
    speaker: 'the mayor',
    vantage: null,
    source,
  })
  const story = brief({
    disputes: [{ kind: 'number', about: 'barrel', accounts: [account('40'), account('60')] }],
    progress: [{ about: 'barrel', before: account('40'), after: account('60') }],
  })
  expect(phraseAccountsText(story)[1]).toContain('There were 40 barrels, the mayor said.')
  expect(phrasedAs(story).lines).toEqual([])
})

test('a digest shows three accounts of a dispute and counts the others', () => {
  const source = sourceOf('Northline', 2)
  const accounts = ['It fell.', 'It stands.', 'It leans.', 'It was moved.', 'It never was.'].map(
    (text) => ({ text, value: null, speaker: null, vantage: null, source }),
  )
  const story = brief({ disputes: [{ kind: 'state', about: 'tower', accounts }] })
  expect(phraseAccountsText(story).slice(3)).toEqual([
    'It leans. | Northline, 05:30',
    '2 more accounts: open the story | ',
  ])
})

test('of a number only the number is given, what is counted stands above it', () => {
  const [dispute] = bridgeBrief().disputes
  const accounts = ['At least three people were injured', '5 injured'].map((value, i) => ({
    ...(dispute?.accounts[i] ?? {
      text: '',
      speaker: null,
      vantage: null,
      source: sourceOf('X', 1),
    }),
    value,
  }))
  const story = brief({ disputes: [{ kind: 'number', about: 'injured', accounts }] })
  expect(phraseAccountsText(story).map((each) => each.split(',')[0])).toEqual([
    'Accounts differ · injured',
    'at least three',
    '5',
  ])
})

test.each([
  [
    'en',
    'sailings',
    ['six of the day’s 40 sailings', '12 of the 40 sailings'],
    ['Accounts differ · sailings', 'six, says the union', '12, says the operator'],
  ],
  [
    'he',
    'הפלגות',
    ['שש הפלגות', '12 הפלגות'],
    ['הגרסאות חלוקות · הפלגות', 'שש, לפי the union', '12, לפי the operator'],
  ],
])('a noun without a name of ours is given as printed, %s', (language, about, values, expected) => {
  const accounts = ['the union', 'the operator'].map((speaker, i) => ({
    text: 'Ferries ran.',
    value: values[i] ?? null,
    speaker,
    vantage: null,
    source: sourceOf('Harbour Post', 1),
  }))
  const story = brief({ language, disputes: [{ kind: 'number', about, accounts }] })
  expect(phraseAccountsText(story, language).map((each) => each.split(' |')[0])).toEqual(expected)
})

test('in Hebrew a foreign speaker and a foreign noun have no words of ours around them', () => {
  const accounts = [saidByPort('Six sailings ran.', 'six sailings'), saidByPort('Two ran.', 'two')]
  const told = (about: string) =>
    phraseAccountsText(brief({ disputes: [{ kind: 'number', about, accounts }] }), 'he').map(
      (each) => each.split(' |')[0],
    )
  expect(told('injured')[1]).toBe('6, the port authority')
  expect(told('sailings')).toEqual([
    'הגרסאות חלוקות',
    'The port authority: Six sailings ran.',
    'The port authority: Two ran.',
  ])
})

test('a digest does not show a dispute that the story left behind, the story does', () => {
  const disputes = bridgeBrief().disputes.map((dispute) => ({ ...dispute, past: true }))
  const story = { ...bridgeBrief(), disputes }
  expect(phrasedAs(story).disputes).toEqual(['Accounts differ on 1 more point: open the story'])
  expect(phrasedAs(story, { number: null }).disputes).toEqual(['Accounts differ · injured'])
})

test.each([
  ['The county fire service', 'five', 'en', 'five, says the county fire service'],
  ['The Hague tribunal', 'five', 'en', 'five, says The Hague tribunal'],
  [
    'El último balance de Protección Civil, que el sábado hablaba de dos',
    'Cuatro personas',
    'es',
    '4, el último balance de Protección Civil',
  ],
  ['L’autorité portuaire, qui dément', '12 morts', 'fr', '12, l’autorité portuaire'],
  ['Lea Roth, die Ministerin', 'vier Tote', 'de', '4, Lea Roth, die Ministerin'],
])('who says a figure is named in mid-sentence: %s', (speaker, value, language, expected) => {
  const source = sourceOf('Harbour Post', 1)
  const account = { text: 'Told.', value, speaker, vantage: null, source }
  const disputes = [{ kind: 'number' as const, about: 'killed', accounts: [account, account] }]
  expect(phraseAccountsText(brief({ language, disputes }))[1]).toBe(
    `${expected} | Harbour Post, 06:30`,
  )
})

test('a qualifier stands before the digits of another language’s number word', () => {
  const source = sourceOf('Harbour Post', 1)
  const account = (value: string) => ({ text: '', value, speaker: null, vantage: null, source })
  const progress = [
    { about: 'killed', before: account('dos muertos'), after: account('Al menos cuatro muertos') },
  ]
  expect(phrasedAs(brief({ language: 'es', progress })).lines).toEqual([
    'killed: earlier 2, now al menos 4 | Harbour Post, 06:30',
  ])
})
