import { describe, expect, it } from 'vitest'
import { findCredit } from '../../src/article/find-credit.ts'

const NEWS = 'The rebuilt bridge reopened at dawn on Thursday, the port authority said.'
const plain = { paragraphs: [NEWS, NEWS], author: null, source: null, publisher: 'Velm Courier' }

describe('findCredit', () => {
  it.each([
    ['AP', `VELM (AP) — ${NEWS}`],
    ['EFE', `Velm, 26 nov (EFE).- ${NEWS}`],
    ['TASS', `VELM, November 26. /TASS/. ${NEWS}`],
    ['Delta Wire', `VELM (Delta Wire) - ${NEWS}`],
  ])('reads %s from the dateline', (credit, first) => {
    expect(findCredit({ ...plain, paragraphs: [first, NEWS] })).toBe(credit)
  })

  it('reads a signature at the foot', () => {
    expect(findCredit({ ...plain, paragraphs: [NEWS, `${NEWS} — Delta Wire`] })).toBe('Delta Wire')
    expect(findCredit({ ...plain, paragraphs: [NEWS, NEWS, 'Quelle: dpa'] })).toBe('dpa')
    expect(
      findCredit({
        ...plain,
        paragraphs: [
          NEWS,
          'Associated Press writers Mira Stent and Jon Ovar contributed to this report.',
        ],
      }),
    ).toBe('AP')
  })

  it('reads whom the speaker told, the author and the feed’s source', () => {
    expect(
      findCredit({
        ...plain,
        paragraphs: [NEWS, 'Ada Renn told The Associated Press that every cable was new.'],
      }),
    ).toBe('AP')
    expect(findCredit({ ...plain, author: 'Mira Stent, Associated Press' })).toBe('AP')
    expect(findCredit({ ...plain, source: 'Northline' })).toBe('Northline')
  })

  it('passes over a photo’s credit', () => {
    expect(
      findCredit({
        ...plain,
        paragraphs: [
          'The rebuilt span. (AP Photo/Oskar Tain)',
          NEWS,
          'Photo: Oskar Tain / Delta Wire',
        ],
      }),
    ).toBeNull()
  })

  it('does not credit a text to its own publisher, nor to an agency it merely mentions', () => {
    expect(findCredit({ ...plain, publisher: 'Delta Wire', source: 'Delta Wire' })).toBeNull()
    expect(
      findCredit({
        ...plain,
        paragraphs: [`VELM (Delta Wire) - ${NEWS}`],
        publisher: 'Delta Wire',
      }),
    ).toBeNull()
    expect(
      findCredit({
        ...plain,
        paragraphs: ['The Associated Press opened an office in Velm on Thursday.', NEWS],
      }),
    ).toBeNull()
  })
})
