import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isStopWord } from '../../src/article/is-stop-word.ts'
import { stemWords } from '../../src/article/stem-words.ts'

describe('stemWords', () => {
  it('meets words of one root, whatever their case, accents and width', () => {
    expect(stemWords('Elections ELECTION ｅｌｅｃｔｉｏｎ', 'en')).toEqual([
      'elect',
      'elect',
      'elect',
    ])
    expect(stemWords('café', 'fr')).toEqual(stemWords('cafe', 'fr'))
  })

  it('keeps numbers whole and abbreviations as one word', () => {
    expect(stemWords('The U.N. sent 10,000 tents', 'en')).toEqual([
      'the',
      'un',
      'sent',
      '10,000',
      'tent',
    ])
  })

  it('drops the English possessive and the French elision', () => {
    expect(stemWords("Renn’s bridge, Renn's", 'en')).toEqual(['renn', 'bridg', 'renn'])
    expect(stemWords("L'élection qu’attend l'Élysée", 'fr')).toEqual(['elect', 'attend', 'elys'])
  })

  it('takes Hebrew prefix letters off every word alike', () => {
    const [bare, ...prefixed] = stemWords('ממשלה הממשלה ובממשלה שהממשלה', 'he')
    expect(new Set(prefixed)).toEqual(new Set([bare]))
    expect(stemWords('צה"ל צה״ל', 'he')).toEqual(['צהל', 'צהל'])
    expect(stemWords('בית הבית', 'he')).toEqual(['בית', 'בית'])
  })

  it('takes Arabic articles, conjunctions and endings off', () => {
    expect(new Set(stemWords('حكومة الحكومة والحكومة للحكومة الحُكُومَة', 'ar'))).toEqual(
      new Set(['حكوم']),
    )
  })

  it('finds words where none are spaced', () => {
    expect(stemWords('東京で地震 2026', 'ja')).toEqual(['東京', 'で', '地震', '2026'])
  })

  it('keeps the marks that are parts of letters in other scripts', () => {
    expect(stemWords('большой', 'bg')).toEqual(['большой'])
    expect(stemWords('हिन्दी', 'hi')).toEqual(['हिन्दी'])
  })

  it('gives the same stems each time and never an empty one, whatever the text', () => {
    assert(
      property(string({ unit: 'grapheme' }), constantFrom('en', 'he', 'und'), (text, language) => {
        const stems = stemWords(text, language)
        expect(stems).not.toContain('')
        expect(stemWords(text, language)).toEqual(stems)
      }),
    )
  })
})

describe('isStopWord', () => {
  it('knows surface words and their stems', () => {
    expect(['the', 'because', 'becaus'].map((word) => isStopWord(word, 'en'))).toEqual([
      true,
      true,
      true,
    ])
    expect(isStopWord('bridge', 'en')).toBe(false)
  })

  it('has none for a language it does not know', () => {
    expect(isStopWord('the', 'und')).toBe(false)
    expect(isStopWord('constructor', 'toString')).toBe(false)
  })
})
