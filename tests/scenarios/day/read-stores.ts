import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import type { Briefing, BriefingRun } from '../../../src/delivery/briefing.ts'
import type { Delivery } from '../../../src/delivery/delivery.ts'
import type { StoredPlace } from '../../../src/delivery/place-store.ts'

/** What the bot's store says of a day that is over. */
export interface StoredDay {
  /** Oldest first. */
  readonly ledger: readonly Delivery[]
  readonly briefings: readonly (Briefing & { readonly runs: readonly BriefingRun[] })[]
  readonly places: ReadonlyMap<string, StoredPlace>
}

/** Reads what was owed, and the schedules of those chats and of all that were written to. */
export async function readStores(
  databasePath: string,
  chats: readonly string[],
): Promise<StoredDay> {
  const database = await openDatabase({ path: databasePath })
  const { outbox, places, briefings } = database
  const ledger = (await outbox.list({}, 10_000)).toReversed()
  const chatIds = [...new Set([...ledger.map(({ chatId }) => chatId), ...chats])]
  const listed = (await Promise.all(chatIds.map((id) => briefings.listBriefings(id)))).flat()
  const withRuns = await Promise.all(
    listed.map(async (briefing) => ({
      ...briefing,
      runs: (await briefings.listRuns(briefing.id, 100)).toReversed(),
    })),
  )
  const known = await places.getPlaces(chatIds)
  await database.close()
  return { ledger, briefings: withRuns, places: known }
}
