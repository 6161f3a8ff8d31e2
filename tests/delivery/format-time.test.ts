import { describe, expect, test } from 'vitest'
import { formatAge, formatDate, formatMoment, partOfDay } from '../../src/delivery/format-time.ts'

/** Thursday 26 November 2026, 05:30 UTC. */
const now = Date.UTC(2026, 10, 26, 5, 30)
const hour = 3_600_000
const english = { language: 'en', timeZone: 'Asia/Jerusalem', now }

test('a digest is headed by its local day and time', () => {
  expect(formatDate(now, english)).toBe('Thursday 26 November, 07:30')
  expect(formatDate(now, { ...english, timeZone: 'America/Los_Angeles' })).toBe(
    'Wednesday 25 November, 21:30',
  )
  expect(formatDate(now, { ...english, language: 'he' })).toBe('יום חמישי, 26 בנובמבר, 07:30')
})

describe('a moment', () => {
  test.each([
    ['of today is a time', 1, '06:30'],
    ['of last night shows its day', 8, 'Wed 23:30'],
    ['of this week shows its day', 34, 'Tue 21:30'],
    ['a week ago shows its date, as the weekday would mislead', 24 * 7, '19 Nov, 07:30'],
    ['of another year shows the year', 24 * 400, '22 Oct 2025'],
    ['still to come on another day shows its date', -24, '27 Nov, 07:30'],
  ])('%s', (_, hoursAgo, expected) => {
    expect(formatMoment(now - hoursAgo * hour, english)).toBe(expected)
  })

  test('is of today or not by the reader’s zone', () => {
    const at = now - 8 * hour
    expect(formatMoment(at, english)).toBe('Wed 23:30')
    expect(formatMoment(at, { ...english, timeZone: 'America/Los_Angeles' })).toBe('13:30')
  })

  test('keeps the clock on a day when it is set back', () => {
    const berlin = { language: 'en', timeZone: 'Europe/Berlin', now: Date.UTC(2026, 9, 25, 12) }
    expect(formatMoment(Date.UTC(2026, 9, 25, 0, 30), berlin)).toBe('02:30')
    expect(formatMoment(Date.UTC(2026, 9, 25, 1, 30), berlin)).toBe('02:30')
  })
})

test.each([
  [4, 'night'],
  [5, 'morning'],
  [12, 'afternoon'],
  [18, 'evening'],
  [22, 'night'],
])('%s o’clock is %s', (hours, part) => {
  const at = Date.UTC(2026, 10, 26, hours)
  expect(partOfDay(at, { ...english, timeZone: 'UTC' })).toBe(part)
})

test.each([
  [-2 * 24 * hour, '2 days ago'],
  [-24 * hour, '1 day ago'],
  [-1.4 * hour, '1 hour ago'],
  [30 * 60_000, 'in 30 minutes'],
  [-5_000, '5 seconds ago'],
])('%s ms from now is "%s"', (ms, told) => {
  expect(formatAge(ms, 'en')).toBe(told)
})
