import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideRun } from '../../src/delivery/decide-run.ts'

const at = (iso: string) => Date.parse(iso)
const daily = {
  schedule: { crons: ['30 7 * * *'] },
  timeZone: 'UTC',
  nextRunAt: at('2026-11-26T07:30Z'),
}
const hourly = { ...daily, schedule: { crons: ['0 * * * *'] }, nextRunAt: at('2026-11-26T01:00Z') }

test('on time it runs, and comes again tomorrow', () => {
  expect(decideRun(daily, 120, at('2026-11-26T07:30:05Z'))).toEqual({
    slotAt: at('2026-11-26T07:30Z'),
    missed: 0,
    late: false,
    nextRunAt: at('2026-11-27T07:30Z'),
  })
})

test('what is written ahead of its slot comes again after the slot', () => {
  expect(decideRun(daily, 120, at('2026-11-26T07:28Z'))).toMatchObject({
    late: false,
    nextRunAt: at('2026-11-27T07:30Z'),
  })
})

test('late up to the limit runs, beyond it is skipped', () => {
  expect(decideRun(daily, 120, at('2026-11-26T09:30Z')).late).toBe(false)
  expect(decideRun(daily, 120, at('2026-11-26T09:30:01Z'))).toEqual({
    slotAt: at('2026-11-26T07:30Z'),
    missed: 0,
    late: true,
    nextRunAt: at('2026-11-27T07:30Z'),
  })
})

test('several missed slots are one run while the newest is not too late', () => {
  expect(decideRun(hourly, 120, at('2026-11-26T06:20Z'))).toEqual({
    slotAt: at('2026-11-26T01:00Z'),
    missed: 5,
    late: false,
    nextRunAt: at('2026-11-26T07:00Z'),
  })
})

test('a month of missed slots is skipped where the newest is too late', () => {
  expect(decideRun(daily, 60, at('2026-12-26T12:00Z'))).toEqual({
    slotAt: at('2026-11-26T07:30Z'),
    missed: 30,
    late: true,
    nextRunAt: at('2026-12-27T07:30Z'),
  })
})

test('the next run is always after now and after the slot, whatever the clock did', () => {
  const moment = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2028-01-01T00:00Z') })
  const crons = fc.constantFrom('30 7 * * *', '*/30 * * * *', '0 9 * * 1', '0 9 29 2 *')
  fc.assert(
    fc.property(moment, moment, crons, (nextRunAt, now, cron) => {
      const decided = decideRun({ ...daily, schedule: { crons: [cron] }, nextRunAt }, 120, now)
      expect(decided.slotAt).toBe(nextRunAt)
      expect(decided.nextRunAt).toBeGreaterThan(Math.max(now, nextRunAt))
      expect(now <= nextRunAt && (decided.late || decided.missed > 0)).toBe(false)
    }),
    { numRuns: 60 },
  )
})
