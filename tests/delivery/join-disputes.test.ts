import { expect, test } from 'vitest'
import { joinDisputes } from '../../src/delivery/join-disputes.ts'
import type { DigestAccount, Dispute } from '../../src/digest/digest.ts'
import { sourceOf } from '../fakes/sample-briefs.ts'

const account = (text: string): DigestAccount => ({
  text,
  value: null,
  speaker: null,
  vantage: null,
  source: { ...sourceOf('Northline', 1), articleId: 1 },
})
const [claim, denial, third] = ['It fell.', 'It did not fall.', 'It is falling.'].map(account)

function dispute(kind: Dispute['kind'], about: string, ...accounts: (DigestAccount | undefined)[]) {
  return { kind, about, accounts: accounts.filter((each) => each !== undefined) }
}

test('disputes that share an account are one, each account once', () => {
  const joined = joinDisputes([
    dispute('denial', 'fall', claim, denial),
    dispute('state', 'fall', denial, third),
  ])
  expect(joined.map(({ accounts }) => accounts.map(({ text }) => text))).toEqual([
    ['It fell.', 'It did not fall.', 'It is falling.'],
  ])
})

test('disputes about other things stay apart', () => {
  const apart = [dispute('denial', 'fall', claim, denial), dispute('denial', 'rise', third)]
  expect(joinDisputes(apart)).toEqual(apart)
})

test('counts of different things stay apart though one sentence gives both', () => {
  const counts = [
    dispute('number', 'killed', claim, denial),
    dispute('number', 'injured', claim, third),
    dispute('denial', 'fall', claim, denial),
  ]
  expect(joinDisputes(counts)).toEqual(counts)
})
