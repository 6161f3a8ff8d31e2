import { assert, integer, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shortenText } from '../../src/article/shorten-text.ts'

describe('shortenText', () => {
  test('what is short enough stays as it is', () => {
    expect(shortenText('The bridge reopened', 19)).toBe('The bridge reopened')
  })

  test('it cuts at a word, without the comma before the cut', () => {
    expect(shortenText('The bridge reopened, and lorries cross it', 24)).toBe(
      'The bridge reopened…',
    )
    expect(shortenText('The bridge reopened', 14)).toBe('The bridge…')
  })

  test('a word without end is cut inside', () => {
    expect(shortenText('x'.repeat(99), 10)).toBe(`${'x'.repeat(9)}…`)
  })

  test('no character is cut as it is read', () => {
    const family = '👨‍👩‍👧‍👦'
    expect(shortenText(family.repeat(9), 30)).toBe(`${family.repeat(2)}…`)
    expect(shortenText(`ab${'e\u0301'.repeat(9)}`, 6)).toBe('abe\u0301…')
  })

  test('it never takes more room than there is', () => {
    assert(
      property(string({ unit: 'grapheme' }), integer({ min: 2, max: 40 }), (text, most) => {
        const short = shortenText(text, most)
        expect(short.length).toBeLessThanOrEqual(most)
        expect(short.isWellFormed()).toBe(true)
      }),
    )
  })
})
