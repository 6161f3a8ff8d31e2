import type { Kysely } from 'kysely'
import type { KeptStories } from '../../story/kept-stories.ts'
import type { Schema } from './schema.ts'

/** The port of kept stories over SQL. */
export function createKeptStories(db: Kysely<Schema>): KeptStories {
  return {
    async keep(storyId, keeper) {
      await db
        .insertInto('kept_stories')
        .values({ story_id: storyId, keeper })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },

    async release(storyId, keeper) {
      await db
        .deleteFrom('kept_stories')
        .where('story_id', '=', storyId)
        .where('keeper', '=', keeper)
        .execute()
    },
  }
}
