import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGold } from '../../sample/gold.ts'
import { goldAccusations, goldConflicts, goldDevelopments } from '../../sample/gold-conflicts.ts'
import { publishers } from '../../sample/publishers.ts'

const gold = readGold('today')

function storyOf(key: string, language = 'en') {
  return gold.stories.find((story) => story.key === key && story.language === language)
}

function keysOf(wanted: 'corrected' | 'withdrawn') {
  return gold.articles.filter((article) => article[wanted]).map(({ key }) => key)
}

describe('the gold labels of the sample newsroom', () => {
  it('cover at least 12 publishers, 60 articles, 4 languages and 20 stories', () => {
    expect(publishers.length).toBeGreaterThanOrEqual(12)
    expect(gold.articles.length).toBeGreaterThanOrEqual(60)
    expect(new Set(gold.articles.map(({ language }) => language)).size).toBeGreaterThanOrEqual(4)
    expect(new Set(gold.stories.map(({ key }) => key)).size).toBeGreaterThanOrEqual(20)
  })

  it('have a different slug for each article, so that a fetched one can be found', () => {
    expect(new Set(gold.articles.map(({ slug }) => slug)).size).toBe(gold.articles.length)
  })

  it('count agency copy run by four papers as one originator', () => {
    expect(storyOf('chip-plant')).toMatchObject({ outlets: 4, originators: 1 })
  })

  it('keep the two towns named Velm apart', () => {
    const coast = storyOf('velm-bridge')?.articles ?? []
    const hills = storyOf('hill-velm-bridge')?.articles ?? []
    expect(coast.length).toBeGreaterThan(5)
    expect(hills.filter((article) => coast.includes(article))).toEqual([])
  })

  it('give one article to two stories', () => {
    const both = gold.articles.filter(({ stories }) => stories.length === 2)
    expect(both.map(({ key }) => key)).toEqual(['interest-rate/deltawire-rates'])
  })

  it('know a correction and both kinds of withdrawal', () => {
    expect(keysOf('corrected')).toEqual(['marsh-fever/northline-vaccine'])
    expect(keysOf('withdrawn')).toEqual([
      'payments-outage/copperline-attack',
      'school-meals/herald-meals',
    ])
  })

  it('see fewer articles and none withdrawn in the earlier edition', () => {
    const earlier = readGold('earlier')
    expect(earlier.articles.length).toBeLessThan(gold.articles.length)
    expect(earlier.articles.filter(({ withdrawn, corrected }) => withdrawn || corrected)).toEqual(
      [],
    )
  })

  it('speak only of articles and stories that exist', () => {
    const keys = new Set(gold.articles.map(({ key }) => key))
    const named = goldConflicts.flatMap(({ articles }) => articles)
    expect(named.filter((key) => !keys.has(key))).toEqual([])
    const lost = [...goldConflicts, ...goldDevelopments].filter(
      ({ story, language }) => !storyOf(story, language),
    )
    expect(lost).toEqual([])
  })

  it('know an accusation with its answer and one without', () => {
    for (const { story, accused, answered } of goldAccusations) {
      const text = readFileSync(`sample/stories/${story}.md`, 'utf8')
      expect(text).toMatch(new RegExp(`accused?s? .*${accused}`))
      expect(/\bdenie[sd]\b/.test(text)).toBe(answered)
    }
  })

  it('find each disputed value in the articles named for it', () => {
    for (const { values, story } of goldConflicts.filter(({ language }) => language === 'en')) {
      const text = readFileSync(`sample/stories/${story}.md`, 'utf8')
      const words: Readonly<Record<number, RegExp>> = { 3: /three/i, 5: /five/i, 6: /six/i }
      for (const value of values) expect(text).toMatch(words[value] ?? new RegExp(`${value}`))
    }
  })
})

describe('the world of the sample newsroom', () => {
  it('names no real brand, publisher or country', () => {
    const real =
      /\b(reuters|associated press|AFP|BBC|CNN|guardian|facebook|twitter|google|apple inc|microsoft|amazon|nvidia|tesla|israel|ukraine|russia|syria|france|spain|germany|united states|nasa|pfizer)\b/i
    const files = readdirSync('sample', { recursive: true, encoding: 'utf8' })
    const named = files.filter(
      (file) => /\.(md|ts)$/.test(file) && real.test(readFileSync(`sample/${file}`, 'utf8')),
    )
    expect(named).toEqual([])
  })
})
