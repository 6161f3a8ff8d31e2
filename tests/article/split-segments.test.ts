import { describe, expect, test } from 'vitest'
import { splitSegments } from '../../src/article/split-segments.ts'

describe('splitSegments', () => {
  test('"Also Thursday" begins another event, which lasts until the end', () => {
    const paragraphs = [
      'The bridge in Velm reopened on Thursday, mayor Dan Tol said.',
      'Lorries crossed at dawn.',
      'Also Thursday, a court in Orsk fined the Delta company over taxes.',
      'The fine is due in May.',
    ]
    expect(splitSegments(paragraphs, 'en')).toEqual([0, 0, 1, 1])
  })

  test('an opening that goes on about the same people does not', () => {
    const paragraphs = [
      'The bridge in Velm reopened on Thursday, said Dan Tol.',
      'Also Thursday, the council of Velm thanked Dan Tol.',
      'Meanwhile in Velm, the bridge drew crowds.',
    ]
    expect(splitSegments(paragraphs, 'en')).toEqual([0, 0, 0])
  })

  test.each([
    ['de', 'In einem anderen Fall verurteilte ein Gericht in Orsk einen Fahrer.'],
    ['es', 'En otro caso, un tribunal de Orsk multó a la empresa Delta.'],
    ['fr', 'Dans une autre affaire, un tribunal de Orsk a condamné Delta.'],
    ['he', 'באירוע אחר, בית משפט באורסק קנס חברת ספנות.'],
    ['ar', 'في حادث منفصل، غرقت سفينة قرب أورسك.'],
  ])('%s: %s', (language, opening) => {
    expect(splitSegments(['Velm 26.', opening], language)).toEqual([0, 1])
  })

  test('a language without openings is one segment', () => {
    expect(splitSegments(['Silta.', 'Toinen.'], 'fi')).toEqual([0, 0])
  })
})
