import type { Story } from './story.ts'
import type { StoryStore } from './story-store.ts'

/** Which stories a digest may show. */
export interface Showable {
  readonly desks: readonly string[]
  readonly languages: readonly string[]
  /** Only with a report since, epoch ms. */
  readonly since: number
}

/** Stories looked at for each desk, and over all. */
const perDesk = 40

/** The hottest stories over all and of each desk, a story once, hottest first. */
export async function listShowable(
  stories: StoryStore,
  { desks, languages, since }: Showable,
): Promise<readonly Story[]> {
  const lists = await Promise.all(
    languages.flatMap((language) =>
      [null, ...desks].map((desk) =>
        stories.listHot({ languages: [language], desk, since, limit: perDesk }),
      ),
    ),
  )
  const unique = new Map(lists.flat().map((story) => [story.id, story]))
  return [...unique.values()].toSorted((a, b) => b.hot - a.hot)
}
