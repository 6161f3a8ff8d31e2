import { array, assert, constantFrom, nat, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SharedPages } from '../../src/story/shared-pages.ts'

describe('SharedPages', () => {
  test('lists of any kind and length stay as they were', () => {
    const lists = array(
      tuple(
        constantFrom<'toInt32' | 'toUint32' | 'toUint16'>('toInt32', 'toUint32', 'toUint16'),
        array(nat(65_535), { maxLength: 300 }),
      ),
      { maxLength: 120 },
    )
    assert(
      property(lists, (given) => {
        const pages = new SharedPages()
        const kept = given.map(([kind, values]) => pages[kind](values))
        expect(kept.map((list) => [...list])).toEqual(given.map(([, values]) => values))
      }),
    )
  })

  test('a list longer than a page has one of its own', () => {
    const values = Array.from({ length: 50_000 }, (_, i) => i)
    const pages = new SharedPages()
    const long = pages.toInt32(values)
    const next = pages.toUint16([7])
    expect([...long]).toEqual(values)
    expect([...next]).toEqual([7])
  })

  test('short lists share their memory', () => {
    const pages = new SharedPages()
    expect(pages.toInt32([1]).buffer).toBe(pages.toUint32([2]).buffer)
  })
})
