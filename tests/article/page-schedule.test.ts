import { expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { PageSchedule } from '../../src/article/page-schedule.ts'
import { sampleDraft } from '../contracts/storage-samples.ts'

const hour = 3_600_000
const start = Date.UTC(2031, 4, 16, 7, 30)

function makeArticle(changes: Partial<Article> = {}): Article {
  const { guid: _, ...draft } = sampleDraft({ firstSeen: start })
  return { ...draft, id: 1, version: 1, lastChange: null, ...changes }
}

const isDue = (schedule: PageSchedule, article: Article, after: number) =>
  schedule.due([article], start + after).length === 1

test('a teaser is due at once, a whole text only later', () => {
  const schedule = new PageSchedule()
  expect(isDue(schedule, makeArticle({ complete: false }), 0)).toBe(true)
  expect(isDue(schedule, makeArticle(), hour)).toBe(false)
  expect(isDue(schedule, makeArticle(), 2 * hour)).toBe(true)
})

test('a page is looked at ever less often, at least once a day', () => {
  const schedule = new PageSchedule()
  const article = makeArticle({ complete: false })
  const looks: number[] = []
  for (let after = 0; after <= 80 * hour; after += hour) {
    if (!isDue(schedule, article, after)) continue
    schedule.mark(article.id, start + after)
    looks.push(after / hour)
  }
  expect(looks).toEqual([0, 2, 6, 14, 30, 54, 78])
})

test('a withdrawn article, an opinion and a paywalled teaser are not looked at at once', () => {
  const schedule = new PageSchedule()
  const withdrawn = { kind: 'withdrawal', at: start, notice: null } as const
  expect(isDue(schedule, makeArticle({ lastChange: withdrawn }), 48 * hour)).toBe(false)
  expect(isDue(schedule, makeArticle({ kind: 'opinion', complete: false }), 48 * hour)).toBe(false)
  expect(isDue(schedule, makeArticle({ complete: false, paywalled: true }), 0)).toBe(false)
})
