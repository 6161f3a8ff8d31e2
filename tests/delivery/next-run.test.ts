import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextRun } from '../../src/delivery/next-run.ts'
import { runsBetween } from '../../src/delivery/runs-between.ts'
import { changesByLuxon, runsByLuxon, type WallTimes } from './luxon-runs.ts'

const dayMs = 24 * 60 * 60 * 1000
const zones = Intl.supportedValuesOf('timeZone')
const twoYears = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2028, 0, 1) }
/** Half an hour of summer time, quarter hours, changes at midnight and in Ramadan, the far ends of the date line. */
const oddZones = [
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
  'Africa/Cairo',
  'America/Nuuk',
  'America/Havana',
  'Asia/Beirut',
  'Asia/Gaza',
  'Antarctica/Troll',
  'America/St_Johns',
  'UTC',
]

function cronOf({ hours, minutes, weekdays }: WallTimes): string {
  return `${minutes.join(',')} ${hours.join(',')} * * ${weekdays.join(',')}`
}

function some(max: number, most: number) {
  return fc.uniqueArray(fc.integer({ min: 0, max }), { minLength: 1, maxLength: most })
}

function at(iso: string): number {
  return Date.parse(iso)
}

function runsAt(cron: string, zone: string, after: string, count: number): string[] {
  return runsBetween({ crons: [cron] }, zone, at(after), Number.POSITIVE_INFINITY, count).map(
    (run) => new Date(run).toISOString().slice(0, 16),
  )
}

describe('against Luxon', () => {
  test('around every change of every zone’s clock in two years', () => {
    const everyDay = [0, 1, 2, 3, 4, 5, 6]
    const times = { hours: [0, 1, 2, 3, 23], minutes: [15, 30], weekdays: everyDay }
    const wrong: string[] = []
    let changes = 0
    for (const zone of zones)
      for (const day of changesByLuxon(zone, twoYears.from, twoYears.until)) {
        changes++
        const [after, until] = [day - dayMs / 2, day + 1.5 * dayMs]
        const ours = runsBetween({ crons: [cronOf(times)] }, zone, after, until, 1000)
        const theirs = runsByLuxon(times, zone, after, until)
        if (ours.join() !== theirs.join()) wrong.push(`${zone} ${new Date(day).toISOString()}`)
      }
    expect(wrong).toEqual([])
    // Most of the world's summer times: the zones were really there.
    expect(changes).toBeGreaterThan(300)
  })

  test('for any times on any weekdays, from any moment of two years', () => {
    const wallTimes = fc.record({
      hours: some(23, 4),
      minutes: some(59, 3),
      weekdays: some(6, 7),
    })
    const zone = fc.oneof(fc.constantFrom(...oddZones), fc.constantFrom(...zones))
    const moment = fc.integer({ min: twoYears.from, max: twoYears.until })
    fc.assert(
      fc.property(wallTimes, zone, moment, (times, timeZone, after) => {
        const until = after + 9 * dayMs
        const ours = runsBetween({ crons: [cronOf(times)] }, timeZone, after, until, 1000)
        expect(ours).toEqual(runsByLuxon(times, timeZone, after, until))
      }),
      { numRuns: 400 },
    )
  })
})

describe('where the clock is moved', () => {
  test('a skipped time runs as much later as the clock was moved', () => {
    expect(runsAt('30 2 * * *', 'Europe/Berlin', '2026-03-28T12:00Z', 2)).toEqual([
      '2026-03-29T01:30',
      '2026-03-30T00:30',
    ])
  })

  test('half an hour of summer time moves by half an hour', () => {
    // 02:00 to 02:30 is skipped on 4 October: 02:15 is 02:45, at +11:00.
    expect(runsAt('15 2 * * *', 'Australia/Lord_Howe', '2026-10-03T12:00Z', 1)).toEqual([
      '2026-10-03T15:45',
    ])
  })

  test('a repeated time runs once, the first', () => {
    expect(runsAt('30 1 * * *', 'America/New_York', '2026-10-31T12:00Z', 2)).toEqual([
      '2026-11-01T05:30',
      '2026-11-02T06:30',
    ])
  })

  test('every half hour runs each time on the wall once, and one moved onto another is one', () => {
    const spring = runsAt('0,30 * * * *', 'Europe/Berlin', '2026-03-29T00:00Z', 4)
    expect(spring.map((run) => run.slice(11))).toEqual(['00:30', '01:00', '01:30', '02:00'])
    const autumn = runsAt('0,30 * * * *', 'Europe/Berlin', '2026-10-24T23:30Z', 4)
    expect(autumn.map((run) => run.slice(11))).toEqual(['00:00', '00:30', '02:00', '02:30'])
  })

  test('a moved time does not overtake one that was not moved', () => {
    const crons = ['45 2 * * *', '15 3 * * *']
    const runs = runsBetween({ crons }, 'Europe/Berlin', at('2026-03-29T00:00Z'), Infinity, 2)
    expect(runs).toEqual([at('2026-03-29T01:15Z'), at('2026-03-29T01:45Z')])
  })

  test('a day that was skipped as a whole runs once, a day later', () => {
    // Samoa went from 29 to 31 December 2011.
    expect(runsAt('30 7 * * *', 'Pacific/Apia', '2011-12-29T00:00Z', 3)).toEqual([
      '2011-12-29T17:30',
      '2011-12-30T17:30',
      '2011-12-31T17:30',
    ])
  })

  test('a gap over midnight moves into the next day', () => {
    // Nuuk goes from 23:00 on 28 March to midnight.
    expect(runsAt('30 23 28 3 *', 'America/Nuuk', '2026-03-28T12:00Z', 1)).toEqual([
      '2026-03-29T01:30',
    ])
  })
})

describe('which days', () => {
  test.each([
    ['0 9 * * 1#1', ['2026-02-02', '2026-03-02']],
    ['0 9 * * 5L', ['2026-01-30', '2026-02-27']],
    ['0 9 L * *', ['2026-01-31', '2026-02-28']],
    ['0 9 L-2 * *', ['2026-01-29', '2026-02-26']],
    ['0 9 31 * *', ['2026-01-31', '2026-03-31']],
    ['0 9 1W * *', ['2026-02-02', '2026-03-02']],
    ['0 9 LW * *', ['2026-01-30', '2026-02-27']],
    ['0 9 * feb-mar sun', ['2026-02-01', '2026-02-08']],
    ['0 9 ? * 7', ['2026-01-25', '2026-02-01']],
    ['0 9 29 2 *', ['2028-02-29', '2032-02-29']],
  ])('%s', (cron, days) => {
    const runs = runsAt(cron, 'UTC', '2026-01-21T12:00Z', 2)
    expect(runs).toEqual(days.map((day) => `${day}T09:00`))
  })

  test('where both kinds of day are named, either will do; a star names none', () => {
    expect(runsAt('0 9 13 * 5', 'UTC', '2026-01-08T00:00Z', 3)).toEqual([
      '2026-01-09T09:00',
      '2026-01-13T09:00',
      '2026-01-16T09:00',
    ])
    expect(runsAt('0 9 */2 * 5', 'UTC', '2026-01-08T00:00Z', 2)).toEqual([
      '2026-01-09T09:00',
      '2026-01-23T09:00',
    ])
  })

  test('the earliest of several expressions is next, and a shared time is one run', () => {
    const crons = ['0 9 * * *', '0 8,9 * * *']
    const runs = runsBetween({ crons }, 'UTC', at('2026-01-08T00:00Z'), Infinity, 3)
    expect(runs.map((run) => new Date(run).getUTCHours())).toEqual([8, 9, 8])
  })

  test('a day that never comes has no next run', () => {
    expect(nextRun({ crons: ['0 9 31 4,6 *'] }, 'UTC', 0)).toBeNull()
    expect(nextRun({ crons: ['0 9 29 2 *'] }, 'UTC', at('2096-03-01T00:00Z'))).not.toBeNull()
    expect(nextRun({ crons: [] }, 'UTC', 0)).toBeNull()
  })

  test('a zone nobody knows is an error', () => {
    expect(() => nextRun({ crons: ['0 9 * * *'] }, 'Velm/Harbour', 0)).toThrow(RangeError)
  })
})

test('runs are after one moment and up to another, the last included', () => {
  const [after, until] = [at('2026-01-08T09:00Z'), at('2026-01-10T09:00Z')]
  const runs = runsBetween({ crons: ['0 9 * * *'] }, 'UTC', after, until, 10)
  expect(runs).toEqual([at('2026-01-09T09:00Z'), until])
})
