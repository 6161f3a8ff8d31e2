import { expect, test } from 'vitest'
import { isQuiet, quietUntil } from '../../src/delivery/quiet-hours.ts'

const night = { from: '22:00', to: '07:00' }
const at = (iso: string) => Date.parse(iso)
const quietAt = (time: string) => isQuiet(night, 'UTC', at(`2026-11-26T${time}Z`))

test('a night spans midnight, from its first minute on, no more at its last', () => {
  expect(['21:59:59', '22:00', '03:00', '06:59:59', '07:00', '12:00'].map(quietAt)).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
  ])
})

test('within a day it is quiet between the two', () => {
  const siesta = { from: '13:30', to: '15:00' }
  const quiet = (time: string) => isQuiet(siesta, 'Asia/Kathmandu', at(`2026-11-26T${time}+05:45`))
  expect(['13:00', '13:30', '14:59', '15:00'].map(quiet)).toEqual([false, true, true, false])
})

test('the end is told in the place’s zone; when it is not quiet, the moment itself', () => {
  const zone = 'America/New_York'
  expect(quietUntil(night, zone, at('2026-11-26T23:30-05:00'))).toBe(at('2026-11-27T07:00-05:00'))
  expect(quietUntil(night, zone, at('2026-11-26T12:00-05:00'))).toBe(at('2026-11-26T12:00-05:00'))
})

test('nobody asked for quiet, or for none of it', () => {
  const now = at('2026-11-26T03:00Z')
  expect(quietUntil(null, 'UTC', now)).toBe(now)
  expect(isQuiet({ from: '03:00', to: '03:00' }, 'UTC', now)).toBe(false)
})

test('a night with an hour more ends on the wall clock, and one that ended does not come back', () => {
  // Berlin's clock goes from 03:00 back to 02:00 on 25 October.
  const zone = 'Europe/Berlin'
  expect(quietUntil(night, zone, at('2026-10-24T22:00+02:00'))).toBe(at('2026-10-25T07:00+01:00'))
  const short = { from: '22:00', to: '02:15' }
  expect(quietUntil(short, zone, at('2026-10-25T02:14+02:00'))).toBe(at('2026-10-25T02:15+02:00'))
  expect(isQuiet(short, zone, at('2026-10-25T02:10+01:00'))).toBe(false)
})

test('an end the clock skips comes as much later', () => {
  const short = { from: '22:00', to: '02:30' }
  expect(quietUntil(short, 'Europe/Berlin', at('2026-03-29T01:00+01:00'))).toBe(
    at('2026-03-29T03:30+02:00'),
  )
})
