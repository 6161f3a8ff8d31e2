import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hiddenHost, safeLink, stripControls } from '../../src/delivery/strip-controls.ts'

describe('stripControls', () => {
  test.each([
    ['terminal colours', 'a\u001b[31mred', 'a[31mred'],
    ['a one-byte escape', 'a\u009b2Jb', 'a2Jb'],
    [
      'a link in disguise',
      '\u001b]8;;https://evil.example\u0007bank',
      ']8;;https://evil.examplebank',
    ],
    ['a bell and a backspace', 'a\u0007\u0008b', 'ab'],
    ['text that runs backwards', 'pay \u202e100\u202c', 'pay 100'],
    ['an isolate left open', 'a\u2067b', 'ab'],
    ['letters hidden between letters', 'pass\u200bword\u2060\ufeff', 'password'],
    ['hidden tags', 'hi\u{e0068}\u{e0069}', 'hi'],
    ['new lines', 'one\r\ntwo\u2028three\tfour', 'one two three four'],
    ['joiners between Latin letters', 'pay\u200dpal', 'paypal'],
    ['half a character, not a whole one', 'a\ud83db👩c\udc69', 'ab👩c'],
  ])('takes out %s', (_, text, expected) => {
    expect(stripControls(text)).toBe(expected)
  })

  test.each([
    ['a Persian word with its joiner', 'می\u200cخواهم'],
    ['a family of emoji', '👨\u200d👩\u200d👧'],
    ['a Hindi conjunct', 'क्\u200dष'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['an accent on its letter', 'e\u0301'],
  ])('keeps %s', (_, text) => {
    expect(stripControls(text)).toBe(text)
  })

  test('leaves nothing that steers a screen, whatever comes in', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 40 }), (text) => {
        const steering = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u2028\u2029]/u
        expect(stripControls(text)).not.toMatch(steering)
      }),
    )
  })
})

test('only plain web addresses are linked', () => {
  expect(safeLink('https://velmcourier.example/a b')).toBeNull()
  expect(safeLink('javascript:alert(1)')).toBeNull()
  expect(safeLink('https://velm.example/\u001b]8;;')).toBeNull()
  expect(safeLink(undefined)).toBeNull()
  expect(safeLink('https://velm.example/é')).toBe('https://velm.example/%C3%A9')
})

test('a link whose words are another address shows its host', () => {
  expect(hiddenHost('bank.example', 'https://evil.example/x')).toBe('evil.example')
  expect(hiddenHost('https://bank.example/login', 'https://evil.example/')).toBe('evil.example')
  expect(hiddenHost('www.bank.example', 'https://bank.example/')).toBeNull()
  expect(hiddenHost('Velm Courier', 'https://velmcourier.example/')).toBeNull()
})
