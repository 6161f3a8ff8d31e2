import { workerData } from 'node:worker_threads'
import type { ArticleDraft } from '../../article/article.ts'
import { type DraftedFeed, draftFeed } from '../../article/draft-feed.ts'
import { type ExtractedPage, extractPage } from '../../article/extract-page.ts'
import { listSearchWords } from '../../article/list-search-words.ts'
import { writeStory } from '../../digest/write-story.ts'
import type { StoryMaterial, WrittenStory } from '../../digest/writing.ts'
import type { Feed, ParsedFeed } from '../../feed/feed.ts'
import { parseFeed } from '../../feed/parse-feed.ts'
import { createDeskFinder } from '../../topic/find-desks.ts'
import { giveWay } from './give-way.ts'
import { readWorkerData } from './worker-data.ts'

// Runs on a thread of its own; start-workers.ts calls these by name.

giveWay()
const { maxQuotedWords, headlineOnly, desks } = readWorkerData(workerData)
const options = { wordsPerArticle: maxQuotedWords, headlineOnly: new Set(headlineOnly) }
const deskOf = createDeskFinder(desks)

/**
 * As `parseFeed`, on this thread.
 * @throws FeedUnreadable
 */
export function parse(task: {
  readonly text: string
  readonly context: { readonly url: string; readonly contentType: string | null }
}): ParsedFeed {
  return parseFeed(task.text, task.context)
}

/**
 * A feed's text as drafts of its articles; `now` is epoch ms.
 * @throws FeedUnreadable
 */
export function draft({
  text,
  context,
  now,
}: {
  readonly text: string
  readonly context: {
    readonly feed: Feed
    readonly url: string
    readonly contentType: string | null
  }
  readonly now: number
}): DraftedFeed {
  return draftFeed(parseFeed(text, context), context.feed, { now, deskOf })
}

/** The search stems of each draft, in order. */
export function stem(drafts: readonly ArticleDraft[]): readonly string[] {
  return drafts.map(listSearchWords)
}

/** As `extractPage`, on this thread. */
export function extract({
  html,
  url,
}: {
  readonly html: string
  readonly url: string
}): ExtractedPage {
  return extractPage(html, url)
}

/** As `writeStory` with the operator's settings, on this thread. */
export function write(material: StoryMaterial): WrittenStory {
  return writeStory(material, options)
}
