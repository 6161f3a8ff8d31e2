import { type Article, isReport } from '../article/article.ts'
import type { Placement } from './grouping-document.ts'
import { rankStory } from './rank-story.ts'
import type { SegmentRef, Story } from './story.ts'
import type { GroupingBatch } from './story-store.ts'

/** Keeps the stored row of every story that still moves, as articles are placed. */
export interface StoryTracker {
  /** An article's segment got its story; the row changes with the next batch. */
  place(article: Article, segment: number, placement: Placement): void
  /** The same for what was stored before: known, and not to be stored again. */
  restore(article: Article, segment: number, placement: Placement): void
  /** Stories shown to be one, apart from any placement. */
  merge(merges: Placement['merges']): void
  /** What has changed since the last call, ready to be stored. */
  takeBatch(): GroupingBatch
  /** Forgets stories that got nothing since, as grouping does. */
  forgetBefore(time: number): void
}

interface Tracked {
  readonly id: number
  readonly language: string
  readonly firstSeen: number
  lastReportAt: number
  lastSeen: number
  bestPosition: number
  articles: number
  /** Lists as long as what they hold, not maps: nearly every story has one report, and there are many. */
  outlets: readonly string[]
  reports: readonly Report[]
  desks: readonly DeskCount[]
}

interface Report extends SegmentRef {
  /** A later credit may show that it came from elsewhere. */
  originator: string
}

interface DeskCount {
  readonly desk: string
  articles: number
}

/** A desk is the story's when at least this share of its articles come from there. */
const deskShare = 0.3

/** Creates an empty tracker. */
export function createStoryTracker(): StoryTracker {
  const stories = new Map<number, Tracked>()
  const changed = new Set<number>()
  /** Stories that are, or with the last batch were, stored. */
  const stored = new Set<number>()
  let placed: GroupingBatch['placed'][number][] = []
  let merges: GroupingBatch['merges'][number][] = []

  function add(article: Article, segment: number, placement: Placement): void {
    const { storyId } = placement
    const known = stories.get(storyId)
    const story = known ?? begin(storyId, article)
    if (known === undefined) stories.set(storyId, story)
    story.articles++
    for (const desk of article.desks) countDesk(story, desk, 1)
    story.lastReportAt = Math.max(story.lastReportAt, reportTime(article))
    story.lastSeen = Math.max(story.lastSeen, article.firstSeen)
    story.bestPosition = Math.min(story.bestPosition, article.position)
    if (isReport(article)) {
      addOutlet(story, article.publisher.id)
      credit(story, { articleId: article.id, segment, originator: placement.originator })
    }
    for (const recredited of placement.recredited) credit(story, recredited)
    for (const { from, into } of placement.merges) merge(from, into)
  }

  function merge(fromId: number, intoId: number): void {
    const from = stories.get(fromId)
    const into = stories.get(intoId)
    if (from === undefined || into === undefined) return
    for (const outlet of from.outlets) addOutlet(into, outlet)
    for (const report of from.reports) credit(into, report)
    for (const { desk, articles } of from.desks) countDesk(into, desk, articles)
    into.lastReportAt = Math.max(into.lastReportAt, from.lastReportAt)
    into.lastSeen = Math.max(into.lastSeen, from.lastSeen)
    into.bestPosition = Math.min(into.bestPosition, from.bestPosition)
    into.articles += from.articles
    stories.delete(fromId)
    changed.delete(fromId)
    changed.add(intoId)
  }

  return {
    place(article, segment, placement) {
      changed.add(placement.storyId)
      add(article, segment, placement)
      const { storyId, originator } = placement
      placed.push({ articleId: article.id, segment, storyId, originator })
      for (const earlier of placement.recredited) placed.push({ ...earlier, storyId })
      merges.push(...placement.merges)
    },
    restore(article, segment, placement) {
      stored.add(placement.storyId)
      add(article, segment, placement)
    },
    merge(shown) {
      for (const { from, into } of shown) merge(from, into)
      merges.push(...shown)
    },
    takeBatch() {
      const rows = [...changed].flatMap((id) => {
        const story = stories.get(id)
        return story === undefined ? [] : [toStory(story)]
      })
      // A story that began and was merged within one batch was never stored: nothing refers to it.
      const into = new Map(merges.map((merged) => [merged.from, merged.into]))
      const batch = {
        stories: rows,
        placed: placed.map((each) => ({ ...each, storyId: follow(each.storyId, into) })),
        merges: merges.filter(({ from }) => stored.has(from)),
      }
      for (const { id } of rows) stored.add(id)
      changed.clear()
      placed = []
      merges = []
      return batch
    },
    forgetBefore(time) {
      for (const [id, story] of stories) {
        if (story.lastSeen >= time) continue
        stories.delete(id)
        stored.delete(id)
      }
    },
  }
}

function follow(id: number, into: ReadonlyMap<number, number>): number {
  let at = id
  for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next
  return at
}

function begin(id: number, article: Article): Tracked {
  return {
    id,
    language: article.language,
    firstSeen: article.firstSeen,
    lastReportAt: reportTime(article),
    lastSeen: article.firstSeen,
    bestPosition: article.position,
    articles: 0,
    outlets: [],
    reports: [],
    desks: [],
  }
}

function addOutlet(story: Tracked, outlet: string): void {
  if (!story.outlets.includes(outlet)) story.outlets = story.outlets.concat(outlet)
}

function credit(story: Tracked, { articleId, segment, originator }: Report): void {
  const isIt = (each: Report) => each.articleId === articleId && each.segment === segment
  const known = story.reports.find(isIt)
  if (known === undefined) story.reports = story.reports.concat({ articleId, segment, originator })
  else known.originator = originator
}

function countDesk(story: Tracked, desk: string, articles: number): void {
  const known = story.desks.find((each) => each.desk === desk)
  if (known === undefined) story.desks = story.desks.concat({ desk, articles })
  else known.articles += articles
}

/** An undated report counts from when it was seen; an old one from its own date. */
function reportTime({ published, firstSeen }: Article): number {
  return Math.min(published ?? firstSeen, firstSeen)
}

function toStory(tracked: Tracked): Story {
  const { id, language, firstSeen, lastReportAt, bestPosition, articles } = tracked
  const outlets = tracked.outlets.length
  const originators = new Set(tracked.reports.map(({ originator }) => originator)).size
  const desks = tracked.desks.flatMap((each) =>
    each.articles >= articles * deskShare ? [each.desk] : [],
  )
  const hot = rankStory({ outlets, originators, lastReportAt, bestPosition })
  return {
    id,
    language,
    revision: 1,
    firstSeen,
    lastReportAt,
    mergedInto: null,
    desks,
    outlets,
    originators,
    hot,
  }
}
