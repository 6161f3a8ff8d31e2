import type { Story } from '../story/story.ts'
import type { Topic } from '../topic/topic.ts'
import { findByTopic } from './find-by-topic.ts'
import { keepOnTopics } from './keep-on-topics.ts'
import type { DigestRequest } from './news.ts'
import type { NewsMeans } from './news-means.ts'
import { readMemories } from './read-memories.ts'

/** Stories a digest is chosen from. */
const considered = 80
/** Of these, those looked for in the first reading language alone. */
const ofLead = 20
/** Reports looked through for all followed topics together, and for each at least: somebody waits. */
const lookedThrough = 160
const leastEach = 8

/** Stories that meet a wish. */
export interface WantedStories {
  /** Hottest first. */
  readonly stories: readonly Story[]
  /** Of these, those that come before others. */
  readonly first: ReadonlySet<number>
  /** Those whose alert was held back, and of which revision. */
  readonly heldBack: ReadonlyMap<number, number>
}

type Wish = Pick<
  DigestRequest,
  | 'chatId'
  | 'topics'
  | 'languages'
  | 'memoryId'
  | 'followed'
  | 'hiddenStories'
  | 'onlyTopics'
  | 'alsoKnown'
>

/**
 * Stories of any of the topics (none: of every desk); those of followed topics and those whose alert was held back come
 * first. What was shown and is corrected or withdrawn since is listed whatever its topic (unless only the topics are
 * asked for) and rank.
 */
export async function listWanted(
  wish: Wish,
  since: number,
  means: NewsMeans,
): Promise<WantedStories> {
  const find = async (
    topics: readonly (Topic | null)[],
    limit: number,
    languages: readonly string[] = wish.languages,
  ) => {
    const search = { ...wish, languages, since, limit }
    return (await Promise.all(topics.map((topic) => findByTopic(topic, search, means)))).flat()
  }
  const topicsAsked = wish.topics.length > 0 ? wish.topics : [null]
  const asked = await find(topicsAsked, considered)
  const [lead, ...others] = wish.languages
  // Else the language that leads could be crowded out by one that more outlets write in.
  const leading =
    lead === undefined || others.length === 0 ? [] : await find(topicsAsked, ofLead, [lead])
  const { followed: topics = [] } = wish
  const share = Math.floor(lookedThrough / Math.max(1, topics.length))
  const followed = await find(topics, Math.max(leastEach, Math.min(considered, share)))
  const alerts = await means.heldBack(wish.chatId, since)
  const read = async (ids: readonly number[]) => {
    const stories = await readStories(ids, means)
    return wish.onlyTopics === true ? keepOnTopics(stories, wish, means) : stories
  }
  const heldBack = await read([...alerts.keys()])
  const corrected = await read(await readMemories(wish, means.memory).listCorrected())
  const first = [...followed, ...heldBack]
  const stories = [
    ...hottest(asked).slice(0, considered),
    ...hottest(leading).slice(0, ofLead),
    ...first,
    ...corrected,
  ]
  const hidden = await readHidden(wish, means)
  return {
    stories: hottest(stories.filter(({ id }) => !hidden.has(id))),
    first: new Set(first.map(({ id }) => id)),
    heldBack: alerts,
  }
}

/** Each once. */
function hottest(stories: readonly Story[]): readonly Story[] {
  const unique = new Map(stories.map((story) => [story.id, story]))
  return [...unique.values()].toSorted((a, b) => b.hot - a.hot)
}

/** A hidden story that became part of another hides that one. */
async function readHidden(
  { hiddenStories = [] }: Wish,
  means: NewsMeans,
): Promise<ReadonlySet<number>> {
  if (hiddenStories.length === 0) return new Set()
  const stories = await means.stories.getStories(hiddenStories)
  return new Set(stories.map(({ id, mergedInto }) => mergedInto ?? id))
}

async function readStories(ids: readonly number[], means: NewsMeans): Promise<readonly Story[]> {
  if (ids.length === 0) return []
  const stories = await means.stories.getStories(ids)
  return stories.filter(({ mergedInto }) => mergedInto === null)
}
