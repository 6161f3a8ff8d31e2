import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/article/split-sentences.ts'

const split = (text: string, language = 'en') => splitSentences(text, language).map((s) => s.text)

describe('splitSentences', () => {
  test.each([
    ['en', 'Mr. Tol spoke to Dr. Renn. She left.', ['Mr. Tol spoke to Dr. Renn.', 'She left.']],
    [
      'en',
      'It sank in the U.S. Navy yard. Nobody was hurt.',
      ['It sank in the U.S. Navy yard.', 'Nobody was hurt.'],
    ],
    ['en', 'He moved to the U.S. The army stayed.', ['He moved to the U.S.', 'The army stayed.']],
    ['en', 'J. K. Tol won 3.5 points. Velm lost.', ['J. K. Tol won 3.5 points.', 'Velm lost.']],
    [
      'de',
      'Am 3. Mai kam z. B. Herr Dr. Tol. Er blieb.',
      ['Am 3. Mai kam z. B. Herr Dr. Tol.', 'Er blieb.'],
    ],
    [
      'es',
      'El Sr. Tol vive en EE. UU. desde mayo. Trabaja allí.',
      ['El Sr. Tol vive en EE. UU. desde mayo.', 'Trabaja allí.'],
    ],
    ['fr', 'M. Tol est arrivé. Il est reparti.', ['M. Tol est arrivé.', 'Il est reparti.']],
    ['ar', 'قال د. سامي ذلك. هل يعود؟ نعم.', ['قال د. سامي ذلك.', 'هل يعود؟', 'نعم.']],
    ['he', 'הגשר נפתח. המשאיות עברו.', ['הגשר נפתח.', 'המשאיות עברו.']],
    ['ja', '橋が開いた。人々は渡った。', ['橋が開いた。', '人々は渡った。']],
    ['hi', 'पुल खुल गया। लोग पार गए।', ['पुल खुल गया।', 'लोग पार गए।']],
  ])('splits %s: %s', (language, text, expected) => {
    expect(split(text, language)).toEqual(expected)
  })

  test('keeps a quotation of several sentences with what follows it', () => {
    expect(split('“The cables hold. I checked,” she said. Lorries crossed.')).toEqual([
      '“The cables hold. I checked,” she said.',
      'Lorries crossed.',
    ])
    expect(split('"Why now?" he asked. Nobody knew.')).toEqual([
      '"Why now?" he asked.',
      'Nobody knew.',
    ])
  })

  test('a lost space does not join two sentences', () => {
    expect(split('Lorries crossed at dawn.The mayor was there.')).toEqual([
      'Lorries crossed at dawn.',
      'The mayor was there.',
    ])
  })

  test('a quotation mark that is never closed joins nothing', () => {
    expect(split('“The cables hold. I checked. They hold.')).toHaveLength(3)
  })

  test('Hebrew acronyms are not quotations', () => {
    expect(split('צה"ל הודיע. האו"ם אישר.', 'he')).toEqual(['צה"ל הודיע.', 'האו"ם אישר.'])
  })

  test('pieces lie in order and only white space is left between them', () => {
    const text = string({
      unit: constantFrom(
        'a',
        'B',
        '.',
        ' ',
        '“',
        '”',
        '"',
        '\n',
        '。',
        '؟',
        "'",
        '«',
        '»',
        '3',
        'ש',
      ),
    })
    assert(
      property(text, (input) => {
        let at = 0
        for (const piece of splitSentences(input, 'en')) {
          expect(input.slice(at, piece.start).trim()).toBe('')
          expect(input.slice(piece.start, piece.end)).toBe(piece.text)
          at = piece.end
        }
        expect(input.slice(at).trim()).toBe('')
      }),
    )
  })
})
