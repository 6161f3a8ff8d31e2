import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isQuery, parseQuery } from '../../src/topic/parse-query.ts'
import { printQuery } from '../../src/topic/print-query.ts'
import { wildText } from './wild-topics.ts'

function words(text: string, titleOnly = false) {
  return { kind: 'words', words: text, titleOnly } as const
}

function printed(text: string): string {
  const query = parseQuery(text)
  return query.kind === 'problem' ? query.key : printQuery(query)
}

test('words side by side must all be there, AND binds closer than OR, parentheses before both', () => {
  expect(parseQuery('velmora OR taliba AND "old harbour" -football')).toEqual({
    kind: 'any',
    parts: [
      words('velmora'),
      {
        kind: 'all',
        parts: [words('taliba'), words('old harbour'), { kind: 'not', part: words('football') }],
      },
    ],
  })
  expect(printed('velmora (taliba OR "old harbour")')).toBe('velmora AND (taliba OR "old harbour")')
})

test('fields, prefixes and NOT', () => {
  expect(parseQuery('title:(ferry OR Harb*) NOT lang:pt-BR source:"Velm Courier"')).toEqual({
    kind: 'all',
    parts: [
      {
        kind: 'any',
        parts: [words('ferry', true), { kind: 'prefix', start: 'Harb', titleOnly: true }],
      },
      { kind: 'not', part: { kind: 'language', language: 'pt' } },
      { kind: 'source', source: 'Velm Courier' },
    ],
  })
})

test('lower-case operators count only in what is a query by other signs', () => {
  expect(isQuery('Trinidad and Tobago')).toBe(false)
  expect(isQuery('to be or not to be')).toBe(false)
  expect(printed('velmora and (taliba or norr) not football')).toBe(
    'velmora AND (taliba OR norr) -football',
  )
  expect(printed('"and" -x')).toBe('"and" -x')
})

test('a name with hyphens, dots, colons or gershayim is no query', () => {
  for (const name of ['al-Norr', 'U.N.', 'Norr: the sequel', 'ארה"ב', 'ש"ס', 'Ada  Renn - mayor'])
    expect({ name, query: isQuery(name) }).toEqual({ name, query: false })
  for (const query of ['"Ada Renn"', 'a OR b', 'ferr*', '-x y', '(a)', 'lang:he', '„Ada Renn“'])
    expect({ query, is: isQuery(query) }).toEqual({ query, is: true })
})

test('a quote within a word is the letter it stands for, also inside a phrase', () => {
  expect(parseQuery('"חברי ש"ס בעיר" -כדורגל')).toEqual({
    kind: 'all',
    parts: [words('חברי ש"ס בעיר'), { kind: 'not', part: words('כדורגל') }],
  })
})

test('two negations are none', () => {
  expect(printed('NOT -ferry')).toBe('ferry')
})

test.each([
  ['', 'problem-query-empty', 0, ''],
  ['… ( )', 'problem-query-empty', 5, ''],
  ['-football', 'problem-query-excludes', 0, '-football'],
  ['ferry OR -football', 'problem-query-excludes', 0, 'ferry OR -football'],
  ['lang:he OR ferry', 'problem-query-wide', 0, 'lang:he OR ferry'],
  ['ferry "old harbour', 'problem-query-quote', 6, '"old harbour'],
  ['(ferry', 'problem-query-parenthesis', 0, '('],
  ['ferry)', 'problem-query-parenthesis', 5, ')'],
  ['ferry OR', 'problem-query-operator', 6, 'OR'],
  ['ferry AND OR norr', 'problem-query-operator', 10, 'OR'],
  ['title: ', 'problem-query-field', 0, 'title'],
  ['source:(a OR b)', 'problem-query-field', 0, 'source'],
  ['lang:hebrew ferry', 'problem-query-language', 5, 'hebrew'],
  ['f*', 'problem-query-prefix', 0, 'f*'],
  ['fer.ry* norr', 'problem-query-prefix', 0, 'fer.ry*'],
  ['ferry '.repeat(100), 'problem-query-long', 500, ''],
  [`${'('.repeat(20)}ferry${')'.repeat(20)}`, 'problem-query-deep', 12, '('],
])('%j is the problem %s', (text, key, position, word) => {
  expect(parseQuery(text)).toEqual({ kind: 'problem', key, position, word })
})

test('every text gives a query or a problem, and what is printed parses to the same', () => {
  fc.assert(
    fc.property(wildText, (text) => {
      const query = parseQuery(text)
      if (query.kind === 'problem') return
      expect(parseQuery(printQuery(query))).toEqual(query)
    }),
    { numRuns: 2000 },
  )
})

test('a field of no known name is told as such; hours, addresses and "at: this" are words', () => {
  expect(parseQuery('velmora foo:bar')).toEqual({
    kind: 'problem',
    key: 'problem-query-unknown-field',
    position: 8,
    word: 'foo',
  })
  expect(isQuery('foo:bar')).toBe(true)
  for (const text of ['18:30', 'https://velm.example', 'Velm: a harbour'])
    expect(isQuery(text)).toBe(false)
})
