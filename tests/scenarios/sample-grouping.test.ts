import { afterAll, beforeAll, expect, test } from 'vitest'
import { readGold } from '../../sample/gold.ts'
import { isReport } from '../../src/article/article.ts'
import { openSampleBot, type SampleBot } from './open-sample-bot.ts'

/** One segment of one article: the story it was given, and the one it tells by its label. */
interface Row {
  readonly key: string
  readonly story: number
  readonly gold: string
}

let sample: SampleBot
let rows: readonly Row[] = []
beforeAll(async () => {
  sample = await openSampleBot()
  await sample.readEarlier()
  await sample.readToday()
  rows = await readRows(sample)
}, 60_000)
afterAll(() => sample.close())

async function readRows({ bot }: SampleBot): Promise<readonly Row[]> {
  const labels = new Map(readGold('today').articles.map((article) => [article.slug, article]))
  const stored = await bot.database.articles.readSince(0, 0, 1000)
  return stored.flatMap(({ article, storyIds }) => {
    const label = labels.get(article.url.split('/').at(-1) ?? '')
    // Opinions, videos and the like are links beside a story; what counts is the reports.
    if (label === undefined || !isReport(article)) return []
    return storyIds.map((story, segment) => ({
      key: label.key,
      story,
      gold: `${label.stories[segment] ?? label.stories[0]} ${label.language}`,
    }))
  })
}

/** B-cubed precision or recall (Bagga and Baldwin 1998). */
function bCubed(of: (row: Row) => number | string, against: (row: Row) => number | string): number {
  const shares = rows.map((row) => {
    const group = rows.filter((other) => of(other) === of(row))
    return group.filter((other) => against(other) === against(row)).length / group.length
  })
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

const storyOf = (row: Row) => row.story
const goldOf = (row: Row) => row.gold
const reportsOf = (gold: string) => rows.filter((row) => row.gold === gold)

/** The story that holds most of a labelled story's reports, and what share of them it holds. */
function mainStory(gold: string): { readonly story: number; readonly share: number } {
  const reports = reportsOf(gold)
  const count = (story: number) => reports.filter((row) => row.story === story).length
  const story = reports.map(storyOf).toSorted((a, b) => count(b) - count(a))[0] ?? 0
  return { story, share: count(story) / reports.length }
}

test('two editions, teasers and pages, are grouped nearly as a person would', () => {
  expect(rows.length).toBeGreaterThan(100)
  expect(bCubed(storyOf, goldOf)).toBeGreaterThan(0.93)
  expect(bCubed(goldOf, storyOf)).toBeGreaterThan(0.9)
})

// Feeds answer in any order, and grouping is online: one report in ten may arrive too early to be told.
test('a story told over three days by four outlets is one, though its teasers differ', () => {
  expect(mainStory('velm-bridge en').share).toBeGreaterThanOrEqual(0.75)
})

test('two places of the same name are two stories', () => {
  const { story } = mainStory('velm-bridge en')
  expect(reportsOf('hill-velm-bridge en').map(storyOf)).not.toContain(story)
})
