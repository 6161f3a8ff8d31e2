import { expect, test } from 'vitest'
import { daysBetween, findDateline, findDates } from '../../src/story/find-dates.ts'

const daysApart = (a: string, b: string, language = 'en') =>
  daysBetween(findDates(a, language), findDates(b, language))

test.each([
  ['en', 'on May 7, 2026', 'on 7 May 2026'],
  ['es', '7 de mayo del 2026', 'el 7 de mayo'],
  ['it', '1 aprile 2026', 'il 1 aprile'],
  ['de', 'am 12. Dezember', '12. Dez 2026'],
  ['fr', 'le 14 août 2026', '14 août'],
  ['nl', '24-Oct-26', '24 oktober 2026'],
  ['he', 'ב-3 במרץ 2026', '3 במרץ'],
])('one day is recognised however it is written, in %s', (language, a, b) => {
  expect(daysApart(a, b, language)).toBe(0)
})

test('years count when both give one, and the turn of the year is near', () => {
  expect(daysApart('3 June 2025', '3 June 2026')).toBe(365)
  expect(daysApart('30 December', '2 January')).toBeLessThan(5)
})

test('texts without days are not compared', () => {
  expect(daysApart('in the spring', '3 June')).toBeNull()
  expect(daysApart('may be 40 percent', '3 June')).toBeNull()
})

test('only a date at the opening is a dateline', () => {
  expect(findDateline(findDates('VELM, 4 May — The bridge', 'en'))).not.toBeNull()
  expect(findDateline(findDates('The bridge over the Sarn closed on 4 May', 'en'))).toBeNull()
})
