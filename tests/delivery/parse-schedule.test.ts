import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/adapters/locale/load-catalogue.ts'
import { findScheduleProblem } from '../../src/delivery/find-schedule-problem.ts'
import { parseSchedule } from '../../src/delivery/parse-schedule.ts'
import { phraseSchedule } from '../../src/delivery/phrase-schedule.ts'
import { runsBetween } from '../../src/delivery/runs-between.ts'
import type { Schedule } from '../../src/delivery/schedule.ts'
import { readScheduleWords } from '../../src/delivery/schedule-words.ts'

const catalogue = loadCatalogue(`${import.meta.dirname}/../../locales`)

function read(text: string, language: string): Schedule | null {
  return parseSchedule(text, readScheduleWords(catalogue.translator(language)))
}

/** As it is told back. */
function told(text: string, language = 'en'): string | null {
  const schedule = read(text, language)
  return schedule && phraseSchedule(schedule, { t: catalogue.translator(language), language })
}

describe('in English', () => {
  test.each([
    ['07:30', 'daily at 07:30'],
    ['7', 'daily at 07:00'],
    ['7:30am', 'daily at 07:30'],
    ['at 7 PM', 'daily at 19:00'],
    ['12 am', 'daily at 00:00'],
    ['every day at noon', 'daily at 12:00'],
    ['07:30 weekdays', 'weekdays at 07:30'],
    ['weekends 9:00', 'weekends at 09:00'],
    ['Mon,Thu 18:00', 'Monday and Thursday at 18:00'],
    ['mondays and thursdays at 18', 'Monday and Thursday at 18:00'],
    ['from Tuesday to Thursday at 8.15', 'Tuesday, Wednesday and Thursday at 08:15'],
    ['fri-mon 9:00', 'Sunday, Monday, Friday and Saturday at 09:00'],
    ['daily 8, 12:30 and 20', 'daily at 08:00, 12:30 and 20:00'],
    ['Mon 7:30, Thu 18:00', 'Monday at 07:30; Thursday at 18:00'],
    ['weekdays 7:30 and weekends 9', 'weekdays at 07:30; weekends at 09:00'],
    ['07:30 weekdays 18:00', 'weekdays at 07:30 and 18:00'],
    ['every hour on weekdays', 'weekdays, every hour'],
    ['every 6 hours', 'every 6 hours'],
    ['every 6 hours from 7', 'every 6 hours from 01:00 to 19:00'],
    ['every 2 hours from 8 to 20', 'every 2 hours from 08:00 to 20:00'],
    ['between 8 and 20 every 3 hours', 'every 3 hours from 08:00 to 20:00'],
    ['every 90 minutes', 'every 90 minutes'],
    ['half past seven', 'daily at 07:30'],
    ['weekdays at quarter to 8 pm', 'weekdays at 19:45'],
    ['every half hour', 'every 30 minutes'],
    ['every other hour', 'every 2 hours'],
    ['first Monday 9:00', 'the first Monday of the month at 09:00'],
    ['last Friday of the month at 5 p.m.', 'the last Friday of the month at 17:00'],
    ['@daily', 'daily at 00:00'],
    ['30 7 * * mon-fri', 'weekdays at 07:30'],
    ['daily at 8; Sunday, every 6 hours', 'daily at 08:00; Sunday, every 6 hours'],
    ['30 7 * * 1-5; 0 9 * * 0,6', 'weekdays at 07:30; weekends at 09:00'],
    ['0 8 1 * *', 'on the 1st of the month at 08:00'],
    ['0 7 2,3,15 * *', 'on the 2nd, 3rd and 15th of the month at 07:00'],
    ['first monday of month 8:00', 'the first Monday of the month at 08:00'],
    ['0 9 13 * 5', '0 9 13 * 5'],
  ])('“%s” is %s', (text, phrase) => {
    expect(told(text)).toBe(phrase)
  })

  test.each([
    'world',
    '07:30 world',
    '18 world',
    '25:00',
    '13 pm',
    'daily',
    'first Monday',
    'every other day 7:30',
    'every 48 hours',
    'from 8 to 20',
    'every 2 hours at 7:30',
    '0 9 31 2 *',
    '61 9 * * *',
    '',
  ])('“%s” is no schedule', (text) => {
    expect(read(text, 'en')).toBeNull()
  })
})

describe('in Hebrew', () => {
  test.each([
    ['7:30', 'בכל יום בשעה 07:30'],
    ['ב־7:30 בימי חול', 'בימי חול בשעה 07:30'],
    ['א׳-ה׳ 7:30', 'בימי חול בשעה 07:30'],
    ['18:00 א,ה', 'יום ראשון ויום חמישי בשעה 18:00'],
    ['א-ה 7:30', 'בימי חול בשעה 07:30'],
    ['סופ"ש 9:00', 'בסופי שבוע בשעה 09:00'],
    ['בימי שני וחמישי בשעה 18', 'יום שני ויום חמישי בשעה 18:00'],
    ['כל יום ב-8:00 וב-20:00', 'בכל יום בשעה 08:00 ו-20:00'],
    ['בשבע וחצי', 'בכל יום בשעה 07:30'],
    ['7 בערב', 'בכל יום בשעה 19:00'],
    ['כל 6 שעות', 'כל 6 שעות'],
    ['כל שעתיים בין 8 ל-20', 'כל שעתיים בין 08:00 ל־20:00'],
    ['כל חצי שעה', 'כל 30 דקות'],
    ['יום שני הראשון בחודש בשעה 9:00', 'יום שני הראשון בחודש בשעה 09:00'],
    ['יום שישי האחרון בחודש ב-9', 'יום שישי האחרון בחודש בשעה 09:00'],
  ])('“%s” is %s', (text, phrase) => {
    expect(told(text, 'he')).toBe(phrase)
  })

  test('the working week is Sunday to Thursday', () => {
    expect(read('7:30 בימי חול', 'he')?.crons).toEqual(['30 7 * * 0,1,2,3,4'])
    expect(read('7:30 weekdays', 'en')?.crons).toEqual(['30 7 * * 1,2,3,4,5'])
  })
})

function some(max: number, most: number) {
  return fc.uniqueArray(fc.integer({ min: 0, max }), { minLength: 1, maxLength: most })
}

const days = fc.oneof(some(6, 7), fc.constantFrom('*', '1#1', '3#4', '5L', '1,2,3,4,5', '0,6'))
const cron = fc
  .tuple(some(59, 2), fc.oneof(some(23, 4), fc.constantFrom('*', '*/2', '8-20/3')), days)
  .map(([minutes, hours, on]) => `${String(minutes)} ${String(hours)} * * ${String(on)}`)

function runsOf(schedule: Schedule | null): readonly number[] | null {
  return schedule && runsBetween(schedule, 'UTC', 0, Number.POSITIVE_INFINITY, 60)
}

describe('what is told back', () => {
  test.each(catalogue.languages)('says the same when it is said in %s', (language) => {
    fc.assert(
      fc.property(fc.array(cron, { minLength: 1, maxLength: 2 }), (crons) => {
        const t = catalogue.translator(language)
        const again = read(phraseSchedule({ crons }, { t, language }), language)
        expect(runsOf(again)).toEqual(runsOf({ crons }))
      }),
      { numRuns: 150 },
    )
  })

  test('any text is a schedule or none, and never an error', () => {
    const piece = fc.constantFrom(
      '7',
      '7:30',
      'every',
      'hours',
      'to',
      'mon',
      'first',
      'morning',
      'pm',
      'at one',
    )
    const text = fc.oneof(
      fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    )
    fc.assert(
      fc.property(text, (typed) => {
        expect(read(typed, 'en')?.crons).not.toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('what may not be scheduled', () => {
  test.each([
    [['0 30 7 * * *'], 'problem-schedule-seconds'],
    [['every so often'], 'problem-schedule-unreadable'],
    [[], 'problem-schedule-unreadable'],
    [['*/5 * * * *'], 'problem-schedule-often'],
    [['50 23 * * 1', '0 0 * * 2'], 'problem-schedule-often'],
    [['0 9 L-30 2 *'], 'problem-schedule-never'],
    [['*/15 * * * *'], null],
    [['30 7 * * 1', '35 7 * * 2'], null],
    [['0 9 29 2 *'], null],
  ])('%j: %s', (crons, problem) => {
    expect(findScheduleProblem({ crons })).toBe(problem)
  })

  test('more times than one briefing has are refused', () => {
    const crons = Array.from({ length: 25 }, (_, i) => `${i} ${i % 24} * * 1`)
    expect(findScheduleProblem({ crons })).toBe('problem-schedule-long')
  })

  test('seconds are recognised, to be refused with their own reason', () => {
    expect(read('*/10 * * * * *', 'en')?.crons).toEqual(['*/10 * * * * *'])
  })
})
