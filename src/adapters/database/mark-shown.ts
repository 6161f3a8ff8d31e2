import type { Kysely } from 'kysely'
import type { Message } from '../../delivery/message.ts'
import type { Schema } from './schema.ts'
import { splitRows } from './split-rows.ts'

/** MemoryStore.markShown, inside a transaction. What was seen stays seen: no revision and no time goes back. */
export async function markShown(
  trx: Kysely<Schema>,
  memoryId: string,
  shown: Message['shows'],
  at: number,
): Promise<void> {
  await trx
    .insertInto('memories')
    .values({ memory_id: memoryId, shown_at: at })
    .onConflict((conflict) =>
      conflict
        .column('memory_id')
        .doUpdateSet({ shown_at: at })
        .where('memories.shown_at', '<', at),
    )
    .execute()
  const rows = newestOf(shown).map(({ storyId, revision }) => ({
    memory_id: memoryId,
    story_id: storyId,
    revision,
  }))
  for (const chunk of splitRows(rows))
    await trx
      .insertInto('shown_stories')
      .values(chunk)
      .onConflict((conflict) =>
        conflict
          .columns(['memory_id', 'story_id'])
          .doUpdateSet((eb) => ({ revision: eb.ref('excluded.revision') }))
          .whereRef('excluded.revision', '>', 'shown_stories.revision'),
      )
      .execute()
}

/** Each story once: one statement may touch a row once only. */
export function newestOf(shown: Message['shows']): Message['shows'] {
  const newest = new Map<number, Message['shows'][number]>()
  for (const each of shown) {
    const known = newest.get(each.storyId)
    if (known === undefined || known.revision < each.revision) newest.set(each.storyId, each)
  }
  return [...newest.values()]
}
