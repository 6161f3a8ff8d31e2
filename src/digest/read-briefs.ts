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

/** Stories of a language a short digest can do with: while fewer are prepared, others are written on the spot. */
const enough = 3
/** Stories written for one readership at a time, hottest first: somebody waits. */
const writtenAtOnce = 8

/** Stories as one readership reads them, in the order asked for. */
export interface ReadStories {
  readonly read: readonly ReadBrief[]
  /** Stories that would have had to be written for it alone, beyond what there is time for. */
  readonly unread: number
}

/**
 * Prepared briefs in the order of the stories. Where nobody has prepared enough (the first request in
 * a language), the hottest are written now; otherwise a new story waits for the cycle that is to come. Stories with
 * reports of the chat's own sources, or headed by a publisher it does not want, are written for it alone: the hottest
 * of them; of the others it reads what everybody does.
 */
export async function readBriefs(
  stories: readonly Story[],
  readership: Readership,
  since: number | null,
  means: NewsParts,
): Promise<ReadStories> {
  const stored = await readStored(stories, means)
  const own = await findOwn(stories, readership, means)
  const prepared = (id: number): StoryBrief | null => keepPublishers(stored.get(id), readership)
  const lacking = stories.filter(({ id }) =>
    own.has(id) ? true : stored.has(id) && prepared(id) === null,
  )
  const written = new Map<number, ReadBrief | null>()
  for (const story of lacking.slice(0, writtenAtOnce))
    written.set(
      story.id,
      await writeFor(readership, story, own.has(story.id) ? since : null, means),
    )
  const read = stories.flatMap(({ id }): readonly ReadBrief[] => {
    const brief = written.get(id)
    if (brief !== undefined) return brief === null ? [] : [brief]
    const stands = prepared(id)
    return stands === null ? [] : [{ brief: stands, ownChanges: null }]
  })
  const unread = lacking.slice(writtenAtOnce).filter(({ id }) => prepared(id) === null)
  return { read, unread: unread.length }
}

async function readStored(
  stories: readonly Story[],
  means: NewsParts,
): Promise<ReadonlyMap<number, StoryBrief>> {
  const prepared = await means.readPrepared(stories)
  const urgent = listUrgent(stories, (id) => prepared.has(id))
  const written = await reviseStories(
    urgent.map((story) => ({ story, revisedAt: null })),
    means,
  )
  const briefs = new Map(written.filter(hasReports).map((brief) => [brief.storyId, brief]))
  for (const [id, brief] of prepared) if (brief !== null) briefs.set(id, brief)
  return briefs
}

/** The hottest of those not prepared, of each language that nobody has prepared enough of. */
function listUrgent(
  stories: readonly Story[],
  isPrepared: (id: number) => boolean,
): readonly Story[] {
  const counts = new Map<string, number>()
  const add = ({ language }: Story): number => {
    const count = (counts.get(language) ?? 0) + 1
    counts.set(language, count)
    return count
  }
  for (const story of stories) if (isPrepared(story.id)) add(story)
  return stories.filter((story) => !isPrepared(story.id) && add(story) <= enough)
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
  { keepReadable }: Readership,
  story: Story,
  since: number | null,
  means: NewsParts,
): Promise<ReadBrief | null> {
  const material = await gatherStory(
    { story, revisedAt: since },
    { at: means.now(), keepReadable },
    means,
  )
  if (material.articles.length === 0) return null
  const { brief, changes } = await means.writing.write(material)
  return {
    brief: { ...brief, revision: story.revision },
    ownChanges: since === null ? null : changes,
  }
}
