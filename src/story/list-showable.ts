import type { Story } from './story.ts'
import type { StoryStore } from './story-store.ts'

/** Which stories a digest may show. */
export interface Showable {
  readonly desks: readonly string[]
  readonly languages: readonly string[]
  /** Only with a report since, epoch ms. */
  readonly since: number
  /** Ids of stories that are listed whatever their rank: somebody follows them. */
  readonly also?: readonly number[]
}

/** Stories looked at for each desk, and over all. */
const perDesk = 40

/** The hottest stories over all and of each desk, a story once, hottest first. */
export async function listShowable(
  stories: StoryStore,
  { desks, languages, since, also = [] }: Showable,
): Promise<readonly Story[]> {
  const lists = await Promise.all(
    languages.flatMap((language) =>
      [null, ...desks].map((desk) =>
        stories.listHot({ languages: [language], desk, since, limit: perDesk }),
      ),
    ),
  )
  const followed = also.length === 0 ? [] : await stories.getStories(also)
  lists.push(followed.filter(({ mergedInto }) => mergedInto === null))
  const unique = new Map(lists.flat().map((story) => [story.id, story]))
  return [...unique.values()].toSorted((a, b) => b.hot - a.hot)
}
