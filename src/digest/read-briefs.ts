import type { Story, StoryChange } from '../story/story.ts'
import type { StoryBrief } from './digest.ts'
import { gatherStory } from './gather-story.ts'
import { keepPublishers } from './keep-publishers.ts'
import type { NewsParts } from './news-means.ts'
import { hasReports } from './parse-brief.ts'
import type { Readership } from './read-readership.ts'
import { reviseStories } from './revise-stories.ts'

/** A story as one readership reads it. */
export interface ReadBrief {
  readonly brief: StoryBrief
  /** Written for them alone: what changed since `since`, which no stored revision tells. Null: as stored. */
  readonly ownChanges: readonly StoryChange[] | null
}

/** Stories a short digest can do with: while fewer are prepared, others are written on the spot. */
const enough = 3
/** Stories written for one readership at a time, hottest first: somebody waits. */
const writtenAtOnce = 30

/**
 * Prepared briefs in the order of the stories. Where nobody has prepared enough (the first request in
 * a language), the hottest are written now; otherwise a new story waits for the cycle that is to come. Stories with
 * reports of the chat's own sources, or headed by a publisher it does not want, are written for it alone.
 */
export async function readBriefs(
  stories: readonly Story[],
  readership: Readership,
  since: number | null,
  means: NewsParts,
): Promise<readonly ReadBrief[]> {
  const stored = await readStored(stories, means)
  const own = await findOwn(stories, readership, means)
  const found = new Map<number, ReadBrief | null>()
  for (const story of stories) {
    const brief = own.has(story.id) ? null : keepPublishers(stored.get(story.id), readership)
    if (brief !== null) found.set(story.id, { brief, ownChanges: null })
  }
  const isNarrow = ({ id }: Story) => own.has(id) || stored.has(id)
  const lacking = stories.filter((story) => !found.has(story.id) && isNarrow(story))
  for (const story of lacking.slice(0, writtenAtOnce)) {
    const written = await writeFor(readership, story, own.has(story.id) ? since : null, means)
    found.set(story.id, written)
  }
  return stories.flatMap(({ id }) => found.get(id) ?? [])
}

async function readStored(
  stories: readonly Story[],
  means: NewsParts,
): Promise<ReadonlyMap<number, StoryBrief>> {
  const prepared = await means.readPrepared(stories)
  const missing = stories.filter(({ id }) => !prepared.has(id))
  const written = await reviseStories(
    missing
      .slice(0, Math.max(0, enough - prepared.size))
      .map((story) => ({ story, revisedAt: null })),
    means,
  )
  const briefs = new Map(written.filter(hasReports).map((brief) => [brief.storyId, brief]))
  for (const [id, brief] of prepared) if (brief !== null) briefs.set(id, brief)
  return briefs
}

/** Stories that have reports of the chat's own sources. */
async function findOwn(
  stories: readonly Story[],
  { ownFeeds }: Readership,
  means: NewsParts,
): Promise<ReadonlySet<number>> {
  if (ownFeeds.size === 0) return new Set()
  const placed = await means.stories.segmentsOf(stories.map(({ id }) => id))
  const articles = await means.articles.getArticles([...new Set(placed.map((p) => p.articleId))])
  const own = new Set(articles.flatMap(({ id, feedId }) => (ownFeeds.has(feedId) ? [id] : [])))
  return new Set(placed.flatMap((place) => (own.has(place.articleId) ? [place.storyId] : [])))
}

/** Null when none of its outlets is wanted. */
async function writeFor(
  { mayRead }: Readership,
  story: Story,
  since: number | null,
  means: NewsParts,
): Promise<ReadBrief | null> {
  const material = await gatherStory(
    { story, revisedAt: since },
    { at: means.now(), mayRead },
    means,
  )
  if (material.articles.length === 0) return null
  const { brief, changes } = await means.writing.write(material)
  return {
    brief: { ...brief, revision: story.revision },
    ownChanges: since === null ? null : changes,
  }
}
