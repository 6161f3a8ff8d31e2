import { describe, expect, test } from 'vitest'
import { findQuantities } from '../../src/article/find-quantities.ts'

const read = (sentence: string, language = 'en') =>
  findQuantities(sentence, language).map(
    (q) => `${q.qualifier} ${q.value} ${q.what}${q.scope === '' ? '' : `/${q.scope}`}`,
  )

describe('findQuantities', () => {
  test.each([
    [
      'en',
      'At least 12 people were killed and 5 injured.',
      ['at-least 12 killed', 'exactly 5 injured'],
    ],
    [
      'en',
      'The death toll rose to 1,200, with 30 missing.',
      ['exactly 1200 killed', 'exactly 30 missing'],
    ],
    [
      'en',
      'The blast killed twenty-three people, including three children.',
      ['exactly 23 killed', 'exactly 3 killed/child'],
    ],
    ['en', 'The blast injured up to 30 workers.', ['at-most 30 injured/worker']],
    ['en', 'More than 1.5 million people were displaced.', ['at-least 1500000 displaced']],
    ['en', 'It cost $3 million, up 5 percent.', ['exactly 3000000 money', 'exactly 5 percent']],
    ['en', 'Police arrested about 40 people.', ['about 40 arrested']],
    ['en', 'The number of people killed in the flood at Velm rose to four.', ['exactly 4 killed']],
    ['en', 'The number of injured now stands at 30.', ['exactly 30 injured']],
    ['en', 'Four people died, up from two.', ['exactly 4 killed']],
    ['en', 'Four people died, two more than on Friday.', ['exactly 4 killed']],
    ['en', 'Two more bodies were found on Monday.', []],
    ['en', 'Four people died and another two bodies were found.', ['exactly 4 killed']],
    ['en', 'One person died and two more were injured.', ['exactly 1 killed', 'exactly 2 injured']],
    ['es', 'Murieron dos personas más.', []],
    ['es', 'Murieron más de dos personas.', ['at-least 2 killed']],
    ['he', 'שני הרוגים נוספים נמצאו.', []],
    ['en', 'Six of the day’s 40 sailings ran.', ['exactly 6 sail']],
    ['en', 'Seven of the twelve people killed were children.', ['exactly 12 killed']],
    ['de', 'Die Zahl der Toten ist auf vier gestiegen.', ['exactly 4 killed']],
    ['fr', 'Le nombre de personnes tuées est passé à quatre.', ['exactly 4 killed']],
    ['it', 'Il numero dei morti per la piena è salito a quattro.', ['exactly 4 killed']],
    ['he', 'מספר ההרוגים בשיטפון עלה לארבעה.', ['exactly 4 killed']],
    ['ar', 'ارتفع عدد القتلى في الفيضان إلى أربعة.', ['exactly 4 killed']],
    [
      'de',
      'Mindestens 12 Menschen kamen ums Leben, fünf wurden verletzt.',
      ['at-least 12 killed', 'exactly 5 injured'],
    ],
    ['es', 'El ataque mató a 1.200 personas.', ['exactly 1200 killed']],
    [
      'es',
      'Al menos 12 personas murieron y cinco resultaron heridas.',
      ['at-least 12 killed', 'exactly 5 injured'],
    ],
    [
      'fr',
      'Le séisme a fait au moins 12 morts et 30 blessés.',
      ['at-least 12 killed', 'exactly 30 injured'],
    ],
    ['it', 'Almeno 12 morti e trenta feriti.', ['at-least 12 killed', 'exactly 30 injured']],
    ['nl', 'Bij de brand zijn drie mensen gewond geraakt.', ['exactly 3 injured']],
    ['pt', 'Pelo menos 12 pessoas morreram.', ['at-least 12 killed']],
    ['he', 'לפחות שלושה בני אדם נפצעו.', ['at-least 3 injured']],
    ['ar', 'قتل ١٢ شخصا وأصيب 5 آخرون.', ['exactly 12 killed', 'exactly 5 injured']],
  ])('%s: %s', (language, sentence, expected) => {
    expect(read(sentence, language)).toEqual(expected)
  })

  test.each([
    'Dan Tol, 42, is a 42-year-old man.',
    'Velm won 3-1 at 06:00 on March 3, 2020.',
    'It lasted two hours in 1998.',
    'The 3rd span is 40 metres long.',
    'They took the G7 road on 9/11.',
  ])('dates, times, ages, scores and lengths are none: %s', (sentence) => {
    expect(read(sentence)).toEqual([])
  })

  test('an active verb counts its object, not its subject', () => {
    expect(read('Two attacks killed 12 people.')).toEqual(['exactly 2 attack', 'exactly 12 killed'])
  })

  test('"killed or injured" is neither', () => {
    expect(read('12 people were killed or injured.')).toEqual([])
  })

  test('keeps the words as printed', () => {
    expect(
      findQuantities('Officials said at least three people were injured.', 'en')[0]?.text,
    ).toBe('at least three people were injured')
  })
})
