import { describe, expect, test } from 'vitest'
import { checkBrief } from '../../src/digest/check-digest.ts'
import type { DigestStatement, StoryBrief } from '../../src/digest/digest.ts'
import { makeAttribution, makeBrief, makeStatedReport, makeStatement } from './make-news.ts'

const plain = makeStatement('The bridge over the river Velm reopened at dawn.')
const claimed = makeStatement('The cables are new, Ada Renn said.', {
  attribution: makeAttribution(),
})
const quoted = makeStatement('"Nobody was hurt in the test."', {
  attribution: makeAttribution({ speaker: 'Bo Tarn', inSentence: false }),
})
const leaning = makeStatement('It took eleven months.', { dangling: true })
const cut = makeStatement('The ferry stops in December.', {
  printed: 'However, the ferry stops in December.',
})
const overcut = makeStatement('the ferry has sunk.', {
  printed: 'Fishermen by the river fear that the ferry has sunk.',
})
const report = makeStatedReport([plain, claimed, quoted, plain, leaning, cut, overcut], {
  id: 7,
  title: 'Velm bridge reopens after load test | Velm Courier',
})

function check(line: Partial<DigestStatement>, brief: Partial<StoryBrief> = {}): string[] {
  const source = makeBrief().headline.source
  const statement = { text: plain.text, source, attribution: null, credit: null, ...line }
  const headline = { text: 'Velm bridge reopens after load test', source, disputed: false }
  return checkBrief(makeBrief({ headline, statements: [statement], ...brief }), [report])
}

describe('checkBrief', () => {
  test('a sentence of the linked report has no fault', () => {
    expect(check({})).toEqual([])
    expect(check({ text: claimed.text, attribution: claimed.attribution })).toEqual([])
    expect(check({ text: cut.text })).toEqual([])
  })

  test('a changed word is found', () => {
    expect(check({ text: 'The bridge over the river Velm never reopened at dawn.' })).toContain(
      'not in the linked article: The bridge over the river Velm never reopened at dawn.',
    )
  })

  test('a lost speaker is found', () => {
    expect(check({ text: claimed.text })).toEqual([`its speaker is gone: ${claimed.text}`])
  })

  test('words given to somebody else are found', () => {
    const attribution = makeAttribution({ speaker: 'Ila Moss' })
    expect(check({ text: claimed.text, attribution })).toEqual([
      `said by somebody else: ${claimed.text}`,
    ])
  })

  test('a speaker who stands in a neighbour must be the one shown', () => {
    const text = `${claimed.text} ${quoted.text}`
    expect(check({ text, attribution: claimed.attribution })).toEqual([
      `a speaker named elsewhere is not shown: ${text}`,
    ])
  })

  test('the paper’s own words are not given to the speaker of the quotation beside them', () => {
    const text = `${quoted.text} ${plain.text}`
    expect(check({ text: quoted.text, attribution: quoted.attribution })).toEqual([])
    expect(check({ text, attribution: quoted.attribution })).toEqual([
      `a speaker is given words of another: ${text}`,
    ])
  })

  test('a pronoun that points outside the line is found', () => {
    expect(check({ text: leaning.text })).toEqual([
      `leans on a sentence not shown: ${leaning.text}`,
    ])
    expect(check({ text: `${plain.text} ${leaning.text}` })).toEqual([])
  })

  test('a cut hedge is found', () => {
    expect(check({ text: overcut.text })).toContain(
      `cut more than a connective or a dateline: ${overcut.text}`,
    )
  })

  test('a link to another page or another name is found', () => {
    const source = { ...makeBrief().headline.source, url: 'https://elsewhere.example/7' }
    expect(check({ source })).toEqual([`links elsewhere: ${plain.text}`])
    const renamed = { ...makeBrief().headline.source, publisher: 'Harbour Post' }
    expect(check({ source: renamed })).toEqual([`names another publisher: ${plain.text}`])
    const unknown = { ...makeBrief().headline.source, articleId: 99 }
    expect(check({ source: unknown })).toEqual([`no such article: ${plain.text}`])
  })

  test('a headline that lost its attribution is found', () => {
    const { source } = makeBrief().headline
    const headline = { text: 'Velm bridge reopens', source, disputed: false }
    expect(check({}, { headline })).toEqual([
      "not the linked article's headline: Velm bridge reopens",
    ])
  })

  test('an account whose speaker the article does not name is found', () => {
    const { source } = makeBrief().headline
    const account = { text: plain.text, value: null, speaker: null, vantage: null, source }
    const accounts = [account, { ...account, speaker: 'Ila Moss' }]
    const disputes = [{ kind: 'state' as const, about: 'bridge', accounts }]
    expect(check({}, { disputes })).toEqual(['speaker not as printed: Ila Moss'])
  })

  test('an accusation whose answer is missing is found', () => {
    expect(check({ withNext: true })).toEqual(['an accusation without its answer'])
  })

  test('an invented notice is found', () => {
    const { source } = makeBrief().headline
    const notices = [{ kind: 'correction' as const, text: 'We were wrong.', source }]
    expect(check({}, { notices })).toEqual(["not the publisher's notice: We were wrong."])
  })
})
