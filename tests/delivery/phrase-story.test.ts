import { describe, expect, test } from 'vitest'
import type { Origin, StoryBrief } from '../../src/digest/digest.ts'
import { bridgeBrief, briefOf, saidBy, sourceOf, statementOf } from '../fakes/sample-briefs.ts'
import { phrasedAs } from './phrased.ts'

const origin = (rest: Partial<Origin>): Origin => ({
  outlets: 1,
  originators: 1,
  only: null,
  independent: false,
  ...rest,
})

/** A headline with this and nothing else. */
const brief = (rest: Partial<StoryBrief>) =>
  briefOf(1, 'Velm bridge reopens', sourceOf('Velm Courier', 1), rest)

describe('how many report it', () => {
  test.each([
    [origin({ only: 'Delta Wire' }), 'only Delta Wire reports this'],
    [origin({}), 'only Velm Courier reports this'],
    [origin({ outlets: 4, originators: 3 }), '4 outlets'],
    [origin({ outlets: 4, only: 'AP' }), '4 outlets, all from AP'],
    [origin({ outlets: 4, originators: 3, independent: true }), '4 outlets'],
  ])('%o', (from, expected) => {
    expect(phrasedAs(brief({ origin: from })).aside).toBe(expected)
  })
})

describe('the mark', () => {
  test.each([
    ['new', 'NEW · 4 outlets'],
    ['changed', 'CHANGED since Wed 18:00 · 4 outlets'],
    ['corrected', 'CORRECTED · 4 outlets'],
    ['withdrawn', 'WITHDRAWN · 4 outlets'],
    ['still', '4 outlets'],
  ] as const)('%s', (mark, expected) => {
    const story = brief({ origin: origin({ outlets: 4, originators: 2 }) })
    expect(phrasedAs(story, { mark }).aside).toBe(expected)
  })

  test('tells no time when the reader was shown nothing before', () => {
    expect(phrasedAs(brief({}), { mark: 'changed', since: null }).aside).toMatch(/^CHANGED · /)
  })
})

describe('a statement', () => {
  const source = sourceOf('Harbour Post', 34)

  test('carries its publisher, and its day when that is not today', () => {
    const [line] = phrasedAs(
      brief({ statements: [statementOf('Trains ran again.', source)] }),
    ).lines
    expect(line).toBe('Trains ran again. | Harbour Post, Tue 21:30')
  })

  test('without a date says so', () => {
    const undated = sourceOf('Harbour Post', null)
    const [line] = phrasedAs(brief({ statements: [statementOf('Trains ran.', undated)] })).lines
    expect(line).toBe('Trains ran. | Harbour Post, date unknown')
  })

  test('names the agency and who carried it', () => {
    const told = statementOf('Trains ran.', source, null, 'Meridian Press')
    expect(phrasedAs(brief({ statements: [told] })).lines).toEqual([
      'Trains ran. | Meridian Press in Harbour Post, Tue 21:30',
    ])
  })

  test.each([
    [saidBy('the port authority'), 'It is safe. | Harbour Post, Tue 21:30'],
    [
      saidBy('Ada Renn, chief engineer', { inSentence: false }),
      'It is safe. — Ada Renn, chief engineer | Harbour Post, Tue 21:30',
    ],
    [
      saidBy('an official', { inSentence: false, named: false, medium: 'told state TV' }),
      'It is safe. — an official, told state TV (unnamed) | Harbour Post, Tue 21:30',
    ],
    [saidBy('', { inSentence: false }), 'It is safe. | Harbour Post, Tue 21:30'],
  ])('whose speaker is %o', (speaker, expected) => {
    const told = statementOf('It is safe.', source, speaker)
    expect(phrasedAs(brief({ statements: [told] })).lines).toEqual([expected])
  })
})

test.each([
  ['The observers from the river states arrived on Monday. They noted delays.', ''],
  ['"The observers from the river states were late."', ' — the observers from the river states'],
])('a speaker the line itself names is not named again: %s', (text, said) => {
  const speaker = saidBy('the observers from the river states', { inSentence: false })
  const statements = [statementOf(text, sourceOf('Harbour Post', 1), speaker)]
  expect(phrasedAs(brief({ statements })).lines).toEqual([`${text}${said} | Harbour Post, 06:30`])
})

test('a number that merely moved is told as such, unless the change already tells it', () => {
  const [before, after] = bridgeBrief().disputes[0]?.accounts ?? []
  if (before === undefined || after === undefined) throw new Error('the sample has two accounts')
  const story = brief({ progress: [{ about: 'injured', before, after }] })
  expect(phrasedAs(story).lines).toEqual([
    "injured: earlier 3, now 5, says the dockers' union at the site | Harbour Post, Tue 21:30",
  ])
  expect(phrasedAs(story, { changes: [[{ text: 'injured: 3 → 5' }]] }).lines).toEqual([
    'injured: 3 → 5 | ',
  ])
})

test('a correction and a withdrawal are labelled, in the publisher’s words where there are any', () => {
  const source = sourceOf('Lake Gazette', 1)
  const story = brief({
    notices: [
      { kind: 'correction', text: 'An earlier version misnamed the bridge.', source },
      { kind: 'withdrawal', text: null, source },
    ],
  })
  expect(phrasedAs(story).lines).toEqual([
    'Correction · An earlier version misnamed the bridge. | Lake Gazette, 06:30',
    'Withdrawn by the publisher | Lake Gazette, 06:30',
  ])
})

test('a disputed headline says so', () => {
  const { headline } = brief({})
  const story = brief({ headline: { ...headline, disputed: true } })
  expect(phrasedAs(story).headline).toBe('Velm bridge reopens (Velm Courier) disputed')
})

test('a sentence among the accounts or in a correction is not said twice', () => {
  const source = sourceOf('Northline', 2)
  const account = (text: string) => ({ text, value: null, speaker: null, vantage: null, source })
  const story = brief({
    statements: ['It fell.', 'It was 1902.', 'Rain is due.'].map((text) =>
      statementOf(text, source),
    ),
    disputes: [
      { kind: 'denial', about: 'fell', accounts: [account('It fell.'), account('It stands.')] },
      { kind: 'denial', about: 'rain', accounts: [account('It rained.'), account('It was dry.')] },
    ],
    notices: [{ kind: 'correction', text: 'Correction: It was 1902. Not 1920.', source }],
  })
  expect(phrasedAs(story).lines).toEqual([
    'Correction: It was 1902. Not 1920. | Northline, 05:30',
    'Rain is due. | Northline, 05:30',
  ])
  expect(phrasedAs(story).disputes).toEqual([
    'Accounts differ',
    'Accounts differ on 1 more point: open the story',
  ])
  expect(phrasedAs(story, { number: null }).disputes).toEqual([
    'Accounts differ',
    'Accounts differ',
  ])
})

test('nobody is said to report what was withdrawn everywhere', () => {
  const story = brief({ origin: origin({ outlets: 0, originators: 0 }) })
  expect(phrasedAs(story, { mark: 'withdrawn' }).aside).toBe('WITHDRAWN')
  expect(phrasedAs(story, { mark: 'still' }).aside).toBe('')
})

test('a notice that is the headline is not said twice, its first word is not doubled', () => {
  const source = sourceOf('Lake Gazette', 1)
  const told = (text: string) =>
    phrasedAs(brief({ notices: [{ kind: 'withdrawal', text, source }] })).lines
  expect(told('Velm bridge reopens')).toEqual(['Withdrawn by the publisher | Lake Gazette, 06:30'])
  expect(told('Withdrawn: report on meals')).toEqual([
    'Withdrawn: report on meals | Lake Gazette, 06:30',
  ])
})

test('a sentence that lost its connective begins with a capital, a brand keeps its own', () => {
  const source = sourceOf('Northline', 2)
  const statements = ['the port stayed open.', 'iPhone sales fell.', 'élan came back.'].map(
    (text) => statementOf(text, source),
  )
  expect(phrasedAs(brief({ statements })).lines).toEqual([
    'The port stayed open. | Northline, 05:30',
    'iPhone sales fell. | Northline, 05:30',
    'Élan came back. | Northline, 05:30',
  ])
})
