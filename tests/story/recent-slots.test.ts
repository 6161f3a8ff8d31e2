import { array, assert, constant, nat, oneof, property, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RecentSlots } from '../../src/story/recent-slots.ts'

const TERMS = 6
/** Documents that come with these terms, the oldest that leave in between. */
const steps = array(
  oneof(
    { weight: 4, arbitrary: uniqueArray(nat(TERMS - 1), { minLength: 1 }) },
    { weight: 1, arbitrary: constant<readonly number[]>([]) },
  ),
  { maxLength: 400, size: 'max' },
)

describe('RecentSlots', () => {
  test('keeps the newest 64 of each term, oldest first', () => {
    assert(
      property(steps, (documents) => {
        const recent = new RecentSlots()
        const held: { slot: number; terms: readonly number[] }[] = []
        for (const [slot, terms] of documents.entries()) {
          if (terms.length > 0) {
            for (const term of terms) recent.add(term, slot)
            held.push({ slot, terms })
            continue
          }
          const oldest = held.shift()
          for (const term of oldest?.terms ?? [])
            if (held.some((each) => each.terms.includes(term)))
              recent.removeOldest(term, oldest?.slot ?? -1)
            else recent.clear(term)
        }
        for (let term = 0; term < TERMS; term++) {
          const having = held.filter(({ terms }) => terms.includes(term))
          expect([...recent.of(term)]).toEqual(having.map(({ slot }) => slot).slice(-64))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a term nobody had has none', () => {
    expect([...new RecentSlots().of(70_000)]).toEqual([])
  })

  test('terms beyond the first sixteen thousand have their own', () => {
    const recent = new RecentSlots()
    for (let term = 0; term < 40_000; term++) recent.add(term, term % 7)
    recent.add(39_999, 9)
    expect([...recent.of(16_384)]).toEqual([16_384 % 7])
    expect([...recent.of(39_999)]).toEqual([39_999 % 7, 9])
  })
})
