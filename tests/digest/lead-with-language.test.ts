import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leadWithLanguage } from '../../src/digest/lead-with-language.ts'
import { bridgeBrief } from '../fakes/sample-briefs.ts'

const storyIn = (language: string, storyId: number) => ({
  brief: { ...bridgeBrief(), language, storyId },
})
const listed = (languages: readonly string[]) => languages.map(storyIn)
const idsOf = (stories: readonly ReturnType<typeof storyIn>[]) =>
  stories.map(({ brief }) => brief.storyId)

describe('the first reading language', () => {
  test('leads, though other languages have hotter stories', () => {
    const stories = listed(['en', 'en', 'en', 'he', 'en', 'he'])
    expect(idsOf(leadWithLanguage(stories, ['he', 'en']))).toEqual([3, 0, 5, 1, 2, 4])
  })

  test('alone changes nothing', () => {
    const stories = listed(['en', 'en'])
    expect(leadWithLanguage(stories, ['en'])).toBe(stories)
  })

  test('keeps the order of what is hotter in it anyway', () => {
    const stories = listed(['he', 'he', 'en', 'he'])
    expect(idsOf(leadWithLanguage(stories, ['he', 'en']))).toEqual([0, 1, 2, 3])
  })

  test('has at least every other place while it has stories, and none is lost', () => {
    assert(
      property(array(constantFrom('en', 'he', 'ar'), { maxLength: 30 }), (languages) => {
        const ordered = leadWithLanguage(listed(languages), ['he', 'en', 'ar'])
        expect(idsOf(ordered).toSorted((a, b) => a - b)).toEqual(languages.map((_, i) => i))
        const all = languages.filter((language) => language === 'he').length
        for (let k = 1; k <= ordered.length; k++) {
          const led = ordered.slice(0, k).filter(({ brief }) => brief.language === 'he').length
          expect(led).toBeGreaterThanOrEqual(Math.min(all, Math.ceil(k / 2)))
        }
      }),
    )
  })
})
