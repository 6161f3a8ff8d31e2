import { expect, test } from 'vitest'
import type { Dispute } from '../../src/digest/digest.ts'
import { keepPublishers } from '../../src/digest/keep-publishers.ts'
import { makeBrief } from './make-news.ts'

const brief = makeBrief()
const courier = brief.headline.source
const [first, second] = brief.statements
if (first === undefined || second === undefined) throw new Error('the brief has lines')
const harbour = { ...courier, publisher: 'Harbour Post', publisherId: 'harbourpost.example' }
const theirs = { ...second, source: harbour }
const wants = (id: string): boolean => id !== 'harbourpost.example'

test('lines, links, notices and numbers of a publisher that is not wanted are not used', () => {
  const account = { text: '', value: '3', speaker: null, vantage: null, source: courier }
  const full = {
    ...brief,
    statements: [first, theirs],
    links: [{ kind: 'opinion', title: 'Why bridges', source: harbour }],
    notices: [{ kind: 'correction' as const, text: 'Correction: two', source: harbour }],
    progress: [{ about: 'injured', before: account, after: { ...account, source: harbour } }],
  }
  expect(keepPublishers(full, { wants })).toEqual({
    ...brief,
    statements: [first],
    links: [],
    notices: [],
    progress: [],
  })
})

test('an accusation does not stand without its answer', () => {
  const statements = [{ ...first, withNext: true }, theirs]
  expect(keepPublishers({ ...brief, statements }, { wants })?.statements).toEqual([])
})

test('accounts differ only while the claim and another one stand', () => {
  const account = (source: typeof courier) => ({
    text: 'Three were injured.',
    value: '3',
    speaker: null,
    vantage: null,
    source,
  })
  const dispute = (...sources: readonly (typeof courier)[]): Dispute => ({
    kind: 'number',
    about: 'injured',
    accounts: sources.map(account),
  })
  const kept = (...sources: readonly (typeof courier)[]) =>
    keepPublishers({ ...brief, disputes: [dispute(...sources)] }, { wants })?.disputes.map(
      ({ accounts }) => accounts.length,
    )
  expect(kept(courier, courier, harbour)).toEqual([2])
  expect(kept(courier, harbour)).toEqual([])
  expect(kept(harbour, courier, courier)).toEqual([])
})

test('a brief headed by such a publisher is none', () => {
  expect(
    keepPublishers({ ...brief, headline: { ...brief.headline, source: harbour } }, { wants }),
  ).toBeNull()
  expect(keepPublishers(undefined, { wants })).toBeNull()
})
