import { workerData } from 'node:worker_threads'
import { type Article, isReport } from '../../article/article.ts'
import type { StoredTerms } from '../../article/article-store.ts'
import { splitSegments } from '../../article/split-segments.ts'
import { createGrouper, QUIET_AFTER } from '../../story/group-articles.ts'
import type { GroupingDocument } from '../../story/grouping-document.ts'
import type { SegmentRef } from '../../story/story.ts'
import type { GroupingBatch } from '../../story/story-store.ts'
import { createStoryTracker } from '../../story/track-stories.ts'
import { giveWay } from './give-way.ts'
import { readWorkerData } from './worker-data.ts'

// Runs on a thread of its own, the only one that remembers; start-workers.ts calls these by name.

giveWay()
const { nextStoryId } = readWorkerData(workerData)
const grouper = createGrouper({ nextStoryId })
const tracker = createStoryTracker()

/** Finds each article's stories; `words` are their search stems, by the articles' order. */
export function place({
  articles,
  words,
}: {
  readonly articles: readonly Article[]
  readonly words: readonly string[]
}): GroupingBatch {
  for (const [i, article] of articles.entries())
    for (const document of toDocuments(article, words[i]))
      tracker.place(article, document.segment, grouper.add(document))
  return finish(articles.at(-1)?.firstSeen)
}

/** An article whose page was read: its story may be found to be another one's. */
export function complete({
  article,
  storyIds,
}: {
  readonly article: Article
  readonly storyIds: readonly number[]
}): GroupingBatch {
  for (const document of toDocuments(article)) {
    const storyId = storyIds[document.segment]
    if (storyId === undefined) tracker.place(article, document.segment, grouper.add(document))
    else tracker.merge(grouper.reconsider(document, storyId))
  }
  return finish(article.firstSeen)
}

/** Remembers what was stored before this process began; what a crash left unplaced is placed. */
export function restore({
  stored,
  placed,
}: {
  readonly stored: readonly StoredTerms[]
  readonly placed: GroupingBatch['placed']
}): GroupingBatch {
  const originators = new Map(placed.map((each) => [keyOf(each), each.originator]))
  for (const each of stored) restoreArticle(each, originators)
  return finish(stored.at(-1)?.article.firstSeen)
}

/** A crash may have come between storing an article and its story: that one is placed now. */
function restoreArticle(
  { article, storyIds }: StoredTerms,
  originators: ReadonlyMap<string, string>,
): void {
  for (const document of toDocuments(article)) {
    const { segment } = document
    const storyId = storyIds[segment]
    if (storyId === undefined) tracker.place(article, segment, grouper.add(document))
    else {
      const originator = originators.get(keyOf(document))
      tracker.restore(article, segment, grouper.restore(document, storyId, originator))
    }
  }
}

function keyOf({ articleId, segment }: SegmentRef): string {
  return `${articleId}/${segment}`
}

function finish(now: number | undefined): GroupingBatch {
  const batch = tracker.takeBatch()
  if (now !== undefined) tracker.forgetBefore(now - QUIET_AFTER)
  return batch
}

/** One document a segment; the title tells of the first. `words` are as NewArticle has them. */
function toDocuments(article: Article, words?: string): readonly GroupingDocument[] {
  const { id, publisher, language, firstSeen, title, paragraphs, credit } = article
  const segments = isReport(article) ? splitSegments(paragraphs, language) : []
  const last = segments.at(-1) ?? 0
  const stems = words?.split(/[ \n]/).filter((stem) => stem !== '')
  return Array.from({ length: last + 1 }, (_, segment) => ({
    articleId: id,
    segment,
    publisherId: publisher.id,
    language,
    time: firstSeen,
    title: segment === 0 ? title : '',
    text: paragraphs.filter((_text, i) => (segments[i] ?? 0) === segment).join('\n\n'),
    credit,
    // The words are those of the whole article.
    ...(last === 0 && stems ? { stems } : {}),
  }))
}
