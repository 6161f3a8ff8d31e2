import { type Article, isReport } from '../article/article.ts'
import type { ArticleStore } from '../article/article-store.ts'
import { maxArticles } from '../digest/gather-story.ts'
import type { MemoryStore } from '../digest/memory-store.ts'
import type { FeedStore } from '../feed/feed-store.ts'
import { nameOriginators } from '../story/name-originators.ts'
import type { Story, StoryChange } from '../story/story.ts'
import type { StoryStore } from '../story/story-store.ts'
import type { FollowStore } from '../topic/follow-store.ts'
import { topicKey } from '../topic/topic-key.ts'
import type { AlertReport, AlertStory } from './alert-story.ts'

/** Where a story and who follows it is read. */
export interface AlertStoryMeans {
  readonly articles: ArticleStore
  readonly feeds: FeedStore
  readonly stories: StoryStore
  readonly follows: FollowStore
  readonly memory: Pick<MemoryStore, 'shownOf'>
}

/** What feeds tell of their reports: when each was first read, and whose it is. */
export interface AlertFeeds {
  readonly firstReadAt: ReadonlyMap<number, number | null>
  /** Null: the operator has it. */
  readonly owners: ReadonlyMap<number, ReadonlySet<string> | null>
}

/** Reads all feeds once, for many stories. */
export async function readAlertFeeds(feeds: FeedStore): Promise<AlertFeeds> {
  const owners = new Map<number, Set<string> | null>()
  for (const { id, addedBy } of await feeds.listFeeds(null)) {
    const known = owners.get(id)
    if (addedBy === null || known === null) owners.set(id, null)
    else owners.set(id, (known ?? new Set()).add(addedBy))
  }
  const states = await feeds.listStates()
  return { owners, firstReadAt: new Map(states.map((each) => [each.feedId, each.firstReadAt])) }
}

/** Followed topics a story speaks of: those the matcher found in its reports, its desks, itself. */
export async function listTopicsOf(story: Story, follows: FollowStore): Promise<readonly number[]> {
  const matches = await follows.matchesOf([story.id])
  const keys = [
    topicKey({ kind: 'story', storyId: story.id }, []),
    ...story.desks.map((desk) => topicKey({ kind: 'desk', desk }, [])),
  ]
  const found = await follows.findTopics(keys)
  return [...new Set([...matches.map(({ topicId }) => topicId), ...found.values()])]
}

/** A story as alerts judge it; reports older than `lifeMs` when first seen are not fresh. */
export async function readAlertStory(
  story: Story,
  topicIds: readonly number[],
  { feeds, lifeMs }: { readonly feeds: AlertFeeds; readonly lifeMs: number },
  means: AlertStoryMeans,
): Promise<AlertStory> {
  const placed = await means.stories.segmentsOf([story.id])
  const articles = await means.articles.getArticles([
    ...new Set(placed.map(({ articleId }) => articleId)),
  ])
  const changes = await means.stories.changesSince(story.id, 0)
  const copied = nameCopied(articles, changes)
  const originators = new Map(placed.map((each) => [each.articleId, each.originator]))
  const reports = articles
    .filter((article) => isReport(article) && article.lastChange?.kind !== 'withdrawal')
    .map((article): AlertReport => {
      const { id, feedId, publisher, published, firstSeen } = article
      return {
        articleId: id,
        publisher,
        originator: copied.get(id) ?? originators.get(id) ?? publisher.id,
        at: firstSeen,
        published,
        isFresh: isFresh(article, feeds.firstReadAt.get(feedId) ?? null, lifeMs),
        // Whoever had a feed that nobody has any more, it may have been one chat's own.
        owners: feeds.owners.has(feedId) ? (feeds.owners.get(feedId) ?? null) : new Set(),
      }
    })
  return { story, changes, reports, topicIds }
}

/**
 * Grouping saw teasers; the brief's facts were found in whole texts, which may show copies that teasers hide. Of
 * those articles that are somebody else's: whose. Only facts ask for it, and naming takes a while.
 */
function nameCopied(
  articles: readonly Article[],
  changes: readonly StoryChange[],
): ReadonlyMap<number, string> {
  if (!changes.some(({ kind }) => kind === 'fact')) return new Map()
  const newest = articles.toSorted((a, b) => b.id - a.id).slice(0, maxArticles)
  const named = nameOriginators(newest)
  const copied = newest.filter(({ id, publisher }) => named.get(id) !== publisher.id)
  return new Map(copied.map(({ id, publisher }) => [id, named.get(id) ?? publisher.id]))
}

function isFresh(
  { published, firstSeen }: Article,
  firstReadAt: number | null,
  lifeMs: number,
): boolean {
  if (published === null || firstReadAt === null) return false
  return published > firstReadAt && firstSeen > firstReadAt && firstSeen - published <= lifeMs
}
