import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadCatalogue } from '../../../src/adapters/locale/load-catalogue.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-locales-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('falls back to English for a missing word, and to the key for a missing message', () => {
  writeFileSync(join(folder, 'en.ftl'), 'hello = Hello { $name }\nbye = Bye\n  .now = Bye now\n')
  writeFileSync(join(folder, 'he.ftl'), 'hello = שלום { $name }\n')
  const t = loadCatalogue(folder).translator('he')
  expect(t('hello', { name: 'Ada' })).toBe('שלום Ada')
  expect(t('bye')).toBe('Bye')
  expect(t('bye.now')).toBe('Bye now')
  expect(t('nowhere')).toBe('nowhere')
})

test('counts as the language does', () => {
  writeFileSync(join(folder, 'en.ftl'), 'n = { $n ->\n    [one] one\n   *[other] { $n }\n  }\n')
  writeFileSync(
    join(folder, 'he.ftl'),
    'n = { $n ->\n    [one] אחת\n    [two] שתיים\n   *[other] { $n }\n  }\n',
  )
  const catalogue = loadCatalogue(folder)
  expect([1, 2, 1234].map((n) => catalogue.translator('en')('n', { n }))).toEqual([
    'one',
    '2',
    '1,234',
  ])
  expect([1, 2].map((n) => catalogue.translator('he')('n', { n }))).toEqual(['אחת', 'שתיים'])
  expect(catalogue.languages).toEqual(['en', 'he'])
})

test('needs English', () => {
  writeFileSync(join(folder, 'he.ftl'), 'hello = שלום\n')
  expect(() => loadCatalogue(folder)).toThrow('No en.ftl')
})

test('puts no invisible marks around values', () => {
  writeFileSync(join(folder, 'en.ftl'), 'hello = Hello { $name }\n')
  expect(loadCatalogue(folder).translator('en')('hello', { name: 'שלום' })).toBe('Hello שלום')
})
