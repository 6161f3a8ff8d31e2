import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDate } from '../../src/feed/parse-date.ts'

const iso = (text: string) => {
  const instant = parseDate(text)
  return instant === null ? null : new Date(instant).toISOString()
}

describe('parseDate', () => {
  test.each([
    // W3CDTF
    ['2026-11-26T06:12:00Z', '2026-11-26T06:12:00.000Z'],
    ['2026-11-26T06:12:00.25+02:00', '2026-11-26T04:12:00.250Z'],
    ['2026-11-26t06:12-0500', '2026-11-26T11:12:00.000Z'],
    ['2026-11-26T06:12:00-05:00Z', '2026-11-26T11:12:00.000Z'],
    ['2026-11-26 06:12:00 +00:00', '2026-11-26T06:12:00.000Z'],
    ['2026-11-26', '2026-11-26T00:00:00.000Z'],
    ['2026-11', '2026-11-01T00:00:00.000Z'],
    ['20261126', '2026-11-26T00:00:00.000Z'],
    ['20261126T061200Z', '2026-11-26T06:12:00.000Z'],
    // RFC 822 and its neighbours
    ['Thu, 26 Nov 2026 06:12:00 GMT', '2026-11-26T06:12:00.000Z'],
    ['26 Nov 26 06:12 EST', '2026-11-26T11:12:00.000Z'],
    ['Thu, 26 Nov 1998 06:12:00 PDT', '1998-11-26T13:12:00.000Z'],
    ['Thu, 26th November 2026, 6:12 p.m.', '2026-11-26T18:12:00.000Z'],
    ['Thursday, November 26, 2026 - 12:05am', '2026-11-26T00:05:00.000Z'],
    ['Thu Nov 26 06:12:00 CET 2026', '2026-11-26T05:12:00.000Z'],
    ['Thu Nov 26 2026 06:12:00 GMT+0100 (Central European Time)', '2026-11-26T05:12:00.000Z'],
    ['Thu, 26 Nov 2026 06:12:00 GMT-07:00', '2026-11-26T13:12:00.000Z'],
    ['Thu, 26 Nov 2026 06:12:00 Europe/Paris', '2026-11-26T05:12:00.000Z'],
    ['Thu, 26 Nov 2026 24:00:00 GMT', '2026-11-27T00:00:00.000Z'],
    ['Wed, 31 Dec 2025 23:59:60 GMT', '2026-01-01T00:00:00.000Z'],
    // other languages and scripts
    ['Do., 26. März 2026, 06:12 MEZ', '2026-03-26T05:12:00.000Z'],
    ['mar., 01 déc. 2026 16:11 +0000', '2026-12-01T16:11:00.000Z'],
    ['jeudi 26 février 2026 à 6h12', '2026-02-26T06:12:00.000Z'],
    ['jue, 26 ene 2026 06:12:00 +0100', '2026-01-26T05:12:00.000Z'],
    ['26 октября 2026, 09:12 MSK', '2026-10-26T06:12:00.000Z'],
    ['26 paź 2026', '2026-10-26T00:00:00.000Z'],
    ['26 października 2026', '2026-10-26T00:00:00.000Z'],
    ['26 בנובמבר 2026 06:12', '2026-11-26T06:12:00.000Z'],
    ['٢٦ نوفمبر ٢٠٢٦ ٠٦:١٢', '2026-11-26T06:12:00.000Z'],
    ['26 كانون الثاني 2026', '2026-01-26T00:00:00.000Z'],
    ['२६ नवंबर २०२६', '2026-11-26T00:00:00.000Z'],
    ['2026年11月26日 下午3:12', '2026-11-26T15:12:00.000Z'],
    ['2026년 11월 26일 오전 12:12', '2026-11-26T00:12:00.000Z'],
    ['26 Kasım 2026', '2026-11-26T00:00:00.000Z'],
    // numbers: told apart by size, weekday, point or custom
    ['26/11/2026', '2026-11-26T00:00:00.000Z'],
    ['11/26/2026 6:12', '2026-11-26T06:12:00.000Z'],
    ['05.11.26', '2026-11-05T00:00:00.000Z'],
    ['Thu, 05/11/2026 06:12', '2026-11-05T06:12:00.000Z'],
    ['Mon, 05/11/2026 06:12', '2026-05-11T06:12:00.000Z'],
    ['05/11/2026 6:12 pm', '2026-05-11T18:12:00.000Z'],
    ['1795673520', '2026-11-26T06:12:00.000Z'],
    ['1795673520250', '2026-11-26T06:12:00.250Z'],
  ])('reads %s', (text, expected) => {
    expect(iso(text)).toBe(expected)
  })

  test.each([
    '',
    'today',
    'Thursday',
    '2026',
    '05/11/2026',
    '31 February 2026',
    '2026-13-01',
    'Thu, 26 Nov 2026 25:00:00 GMT',
    '0001-01-01T00:00:00Z',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '1.2.3.4',
    'x'.repeat(1000),
  ])('leaves %j unknown', (text) => {
    expect(parseDate(text)).toBeNull()
  })

  test('reads back what the standard formats write', () => {
    const date = fc.date({
      min: new Date('1980-01-01'),
      max: new Date('2068-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(date, (instant) => {
        const ms = instant.getTime()
        expect(parseDate(instant.toISOString())).toBe(ms)
        expect(parseDate(instant.toUTCString())).toBe(ms - (ms % 1000))
      }),
    )
  })

  test('reads or leaves any text, and never answers with no number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(parseDate(text)).not.toBeNaN()
      }),
    )
  })
})
